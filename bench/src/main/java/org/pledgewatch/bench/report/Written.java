package org.pledgewatch.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a benchmark leaves behind: {@code NAME.md}, {@code NAME.json} and pictures. Stateless. */
public final class Written {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Written() {}

  /** A record as it is stored. */
  public static String json(Object record) throws JsonProcessingException {
    return JSON.writeValueAsString(record);
  }

  /**
   * @param paragraphs of the text, the machine's first
   * @param json all that was measured
   * @param pictures by the name of their file, without its ending
   */
  public static void to(
      Path folder, String name, List<String> paragraphs, String json, Map<String, Bars> pictures)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".md"), String.join("\n\n", paragraphs) + "\n");
    Files.writeString(folder.resolve(name + ".json"), json + "\n");
    for (Map.Entry<String, Bars> picture : pictures.entrySet()) {
      Files.writeString(folder.resolve(picture.getKey() + ".svg"), picture.getValue().svg());
    }
  }
}
