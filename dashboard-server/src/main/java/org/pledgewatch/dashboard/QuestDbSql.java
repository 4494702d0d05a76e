package org.pledgewatch.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The SQL that reads figures. Names come out of {@link SeriesQuery} checked; values are quoted. */
final class QuestDbSql {
  private static final String NONE = "IS NULL";
  private static final String NOWHERE = " AND 1 = 0";

  private QuestDbSql() {}

  static String columns(String measure) {
    return "SELECT \"column\", \"type\" FROM table_columns(" + quote(measure) + ")";
  }

  /**
   * The newest figure of each step. A tag that the query leaves out is one that the figure must not
   * have: the figure of all forces has no force. Of a tag that the measure has not, there is none.
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
    if (!columns.tags().containsAll(query.tags().values().keySet())) {
      where.append(NOWHERE);
    }
    where
        .append(" AND timestamp > ")
        .append(quote(Instant.ofEpochMilli(query.fromMs()).toString()));
    where.append(" AND timestamp <= ").append(quote(Instant.ofEpochMilli(query.toMs()).toString()));
    return "SELECT last(timestamp) AS \"at\"%s FROM \"%s\" WHERE %s SAMPLE BY %ds ALIGN TO CALENDAR"
        .formatted(values, query.measure(), where, query.stepS());
  }

  /**
   * The newest row of each figure at a time. The columns are those of {@link
   * #selected(StoreColumns)}, after the time.
   */
  static String at(FiguresQuery query, StoreColumns columns) {
    StringBuilder where = new StringBuilder();
    where.append("\"run\" = ").append(quote(query.run()));
    where.append(" AND \"window\" = ").append(quote(query.window()));
    scope(query)
        .forEach(
            (tag, condition) -> {
              if (columns.tags().contains(tag)) {
                where.append(" AND \"").append(tag).append("\" ").append(condition);
              } else if (!condition.equals(NONE)) {
                where.append(NOWHERE); // A part that no figure of this measure has.
              }
            });
    where
        .append(" AND timestamp > ")
        .append(quote(Instant.ofEpochMilli(query.fromMs()).toString()));
    where.append(" AND timestamp <= ").append(quote(Instant.ofEpochMilli(query.atMs()).toString()));
    String each = quoted(new TreeSet<>(columns.tags()));
    return "SELECT timestamp, \"revision\", %s FROM \"%s\" WHERE %s LATEST ON timestamp PARTITION BY %s LIMIT %d"
        .formatted(
            quoted(selected(columns)),
            query.measure(),
            where,
            each.isEmpty() ? "\"run\"" : each,
            FiguresQuery.FIGURES_MAX);
  }

  /** All tags, then all fields. */
  static List<String> selected(StoreColumns columns) {
    List<String> selected = new ArrayList<>(new TreeSet<>(columns.tags()));
    selected.addAll(new TreeSet<>(columns.fields()));
    return List.copyOf(selected);
  }

  /** What each part of the scope must be. With its parts: nothing of those left open. */
  private static Map<String, String> scope(FiguresQuery query) {
    Map<String, String> conditions = new TreeMap<>();
    Scope scope = query.scope();
    part("force", scope.force(), query.parts(), conditions);
    part("district", scope.district(), query.parts(), conditions);
    part("neighbourhood", scope.neighbourhood(), query.parts(), conditions);
    part("centre", scope.centre(), query.parts(), conditions);
    return conditions;
  }

  private static void part(
      String tag, String value, boolean isPartWanted, Map<String, String> conditions) {
    if (value != null) {
      conditions.put(tag, "= " + quote(value));
    } else if (!isPartWanted) {
      conditions.put(tag, NONE);
    }
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
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
    return switch (field) {
      case "ratio" -> List.of("kept", "broken");
      case "visible_ratio", "abstraction_ratio" -> List.of("duty");
      case "coverage_ratio" -> List.of("team_duty");
      default -> field.matches("(p\\d\\d|mean|max)_ms") ? List.of("count") : List.of();
    };
  }

  /** A store that merges fields may keep an old ratio beside new counts: null then. */
  static Double meaningful(String field, Map<String, Double> row) {
    List<String> counts = countsBehind(field);
    double behind = 0;
    for (String count : counts) {
      Double value = row.get(count);
      behind += value == null ? 0 : value;
    }
    return counts.isEmpty() || behind > 0 ? row.get(field) : null;
  }

  static String quote(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
