package org.pledgewatch.dashboard.demand;

import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Figures as they stood at quarters of an hour, out of rows of changes: between two rows a figure
 * is as in the earlier one. Immutable once read.
 */
final class Sampled {
  private static final int FIELDS_FROM = 3;

  private final List<String> fields;
  private final Map<String, NavigableMap<Long, JsonArray>> byName = new HashMap<>();

  private Sampled(List<String> fields) {
    this.fields = fields;
  }

  /**
   * What a query of {@link DemandSql} answered.
   *
   * @param fields those that were asked for, in that order
   */
  static Sampled of(JsonArray rows, List<String> fields) {
    Sampled sampled = new Sampled(List.copyOf(fields));
    for (int i = 0; i < rows.size(); i++) {
      sampled.take(rows.getJsonArray(i));
    }
    return sampled;
  }

  private void take(JsonArray row) {
    NavigableMap<Long, JsonArray> times =
        byName.computeIfAbsent(row.getString(0), name -> new TreeMap<>());
    for (int which = 0; which < 2; which++) {
      JsonArray values = new JsonArray();
      for (int field = 0; field < fields.size(); field++) {
        values.add(row.getValue(FIELDS_FROM + 2 * field + which));
      }
      times.put(Instant.parse(row.getString(1 + which)).toEpochMilli(), values);
    }
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * A field of a figure as it stood then; empty where it is absent, or nothing was stored by then.
   */
  Optional<Double> at(String name, String field, long atMs) {
    Map.Entry<Long, JsonArray> standing =
        byName.getOrDefault(name, new TreeMap<>()).floorEntry(atMs);
    return Optional.ofNullable(standing)
        .map(entry -> entry.getValue().getValue(fields.indexOf(field)))
        .map(value -> ((Number) value).doubleValue());
  }
}
