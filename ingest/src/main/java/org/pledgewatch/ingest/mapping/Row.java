package org.pledgewatch.ingest.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a table. Immutable.
 *
 * @param line the line of the file on which it begins, from 1
 * @param raw each column's text, without blanks around it
 */
record Row(long line, Map<String, String> raw, Absent absent) {

  /** The text of a column; empty where it is one that means "not there". */
  Optional<String> value(String column) {
    String text = raw.get(column);
    return text == null || absent.means(column, text) ? Optional.empty() : Optional.of(text);
  }

  /** The text as it stands. */
  String text(String column) {
    return raw.getOrDefault(column, "");
  }
}
