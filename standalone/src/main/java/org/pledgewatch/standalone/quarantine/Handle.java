package org.pledgewatch.standalone.quarantine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.domain.run.Topics;

/**
 * Where an entry is listed, which never changes: {@code q0-17} is offset 17 of partition 0 of the
 * quarantine, {@code l0-3} likewise of the late ledger.
 */
public record Handle(boolean late, int partition, long offset) {
  private static final Pattern TEXT = Pattern.compile("([ql])(\\d{1,6})-(\\d{1,18})");

  /**
   * @throws IllegalArgumentException for what is no handle
   */
  public static Handle of(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no handle such as q0-17; quarantine list shows them");
    }
    return new Handle(
        parts.group(1).equals("l"),
        Integer.parseInt(parts.group(2)),
        Long.parseLong(parts.group(3)));
  }

  String topic() {
    return late ? Topics.LATE : Topics.QUARANTINE;
  }

  @Override
  public String toString() {
    return (late ? "l" : "q") + partition + "-" + offset;
  }
}
