package org.pledgewatch.dashboard;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The SQL that reads figures. Names come out of {@link SeriesQuery} checked; values are quoted. */
final class QuestDbSql {
  private QuestDbSql() {}

  static String columns(String measure) {
    return "SELECT \"column\", \"type\" FROM table_columns(" + quote(measure) + ")";
  }

  /**
   * The newest figure of each step. A tag that the query leaves out is one that the figure must not
   * have: the figure of all forces has no force.
   */
  static String series(SeriesQuery query, StoreColumns columns) {
    String values =
        selected(query).stream()
            .map(field -> ", last(\"" + field + "\") AS \"" + field + "\"")
            .collect(Collectors.joining());
    StringBuilder where = new StringBuilder();
    where.append("\"run\" = ").append(quote(query.run()));
    where.append(" AND \"window\" = ").append(quote(query.window()));
    for (String tag : new TreeSet<>(columns.tags())) {
      String value = query.tags().values().get(tag);
      where.append(" AND \"").append(tag).append('"');
      where.append(value == null ? " IS NULL" : " = " + quote(value));
    }
    where
        .append(" AND timestamp > ")
        .append(quote(Instant.ofEpochMilli(query.fromMs()).toString()));
    where.append(" AND timestamp <= ").append(quote(Instant.ofEpochMilli(query.toMs()).toString()));
    return "SELECT last(timestamp) AS \"at\"%s FROM \"%s\" WHERE %s SAMPLE BY %ds ALIGN TO CALENDAR"
        .formatted(values, query.measure(), where, query.stepS());
  }

  /**
   * The fields asked for, and the counts that say whether a ratio or a percentile means anything.
   */
  static List<String> selected(SeriesQuery query) {
    Set<String> selected = new LinkedHashSet<>(query.fields());
    query.fields().forEach(field -> selected.addAll(countsBehind(field)));
    return List.copyOf(selected);
  }

  /** The fields whose sum must be above 0 for {@code field} to mean anything; none for a count. */
  static List<String> countsBehind(String field) {
    if (field.equals("ratio")) {
      return List.of("kept", "broken");
    }
    return field.matches("(p\\d\\d|mean|max)_ms") ? List.of("count") : List.of();
  }

  static String quote(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
