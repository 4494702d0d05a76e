package org.pledgewatch.ingest.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which texts of an export mean that the value is not there.
 *
 * @param everywhere in every column that has no list of its own
 * @param byColumn in one column, instead of {@code everywhere}
 */
record Absent(Set<String> everywhere, Map<String, Set<String>> byColumn) {

  static final Absent EMPTY_TEXT = new Absent(Set.of(""), Map.of());

  Absent {
    everywhere = Set.copyOf(everywhere);
    byColumn = Map.copyOf(byColumn);
  }

  boolean means(String column, String value) {
    return byColumn.getOrDefault(column, everywhere).contains(value);
  }

  List<String> columns() {
    return List.copyOf(byColumn.keySet());
  }
}
