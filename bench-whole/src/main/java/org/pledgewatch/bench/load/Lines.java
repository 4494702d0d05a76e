package org.pledgewatch.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Events as sources send them, one a line; made by hand, since the generator must not be slow. */
final class Lines {
  private Lines() {}

  /**
   * @param data a JSON object
   */
  static String line(
      String id, String source, String type, String subject, long timeMs, String data) {
    return "{\"specversion\":\"1.0\",\"id\":\""
        + id
        + "\",\"source\":\""
        + source
        + "\",\"type\":\""
        + type
        + "\",\"subject\":\""
        + subject
        + "\",\"time\":\""
        + Instant.ofEpochMilli(timeMs)
        + "\",\"data\":"
        + data
        + "}";
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
