package org.pledgewatch.ingest.mapping;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A row with its times. Immutable.
 *
 * @param times by their names in the mapping; those that are there
 */
record TimedRow(Row row, Map<String, Instant> times) {
  TimedRow {
    times = Map.copyOf(times);
  }

  /** No more of it than these columns, to be kept while other rows are read. */
  TimedRow only(Set<String> columns) {
    Map<String, String> kept = new HashMap<>();
    columns.forEach(column -> kept.put(column, row.text(column)));
    return new TimedRow(new Row(row.line(), kept, row.absent()), times);
  }
}
