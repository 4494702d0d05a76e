package org.pledgewatch.dashboard.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;

/** The SQL of one query. Names come out of the catalogue of measures; values are quoted. */
record DemandSql(DemandQuery query) {
  /** Of 14 weeks and one more there are some 10,000 quarters. */
  static final int ROWS_MAX = 12_000;

  static final int KINDS_MAX = 64;

  /** How far back a figure that does not change is looked for. */
  static final Duration STANDS_FOR = Duration.ofDays(1);

  private static final String QUARTER = "PT15M";

  /** Counts of the kind, each with its time in microseconds. */
  String counts(long fromMs, long toMs) {
    return "SELECT cast(timestamp AS LONG), \"count\" FROM demand WHERE %s LIMIT %d"
        .formatted(
            where(
                Measures.DEMAND, QUARTER, kind(query.of().name(), query.of().part()), fromMs, toMs),
            ROWS_MAX);
  }

  /** Every kind of which there is anything: its name, line and grade. */
  String kinds(long fromMs, long toMs) {
    List<String> where =
        new ArrayList<>(List.of(run(), window(QUARTER), within(fromMs, toMs), "\"count\" > 0"));
    DemandQuery.SCOPE.forEach(part -> where.add(is(part, scope(part))));
    return "SELECT DISTINCT \"demand\", \"line\", \"grade\" FROM demand WHERE %s LIMIT %d"
        .formatted(String.join(" AND ", where), KINDS_MAX);
  }

  /** The newest row of any figure of a measure in quarters, in microseconds. */
  String newest(Measure measure, long fromMs, long toMs) {
    return "SELECT cast(max(timestamp) AS LONG) FROM \"%s\" WHERE %s"
        .formatted(
            measure.name(),
            String.join(" AND ", List.of(run(), window(QUARTER), within(fromMs, toMs))));
  }

  /**
   * Of some levels the first and the last row of each quarter of an hour: its name, both times,
   * then both of each field.
   */
  String levels(List<String> names, List<String> fields, String window, long fromMs, long toMs) {
    String in = names.stream().map(DemandSql::quote).collect(Collectors.joining(", ", "(", ")"));
    return sampled(
        "\"level\"", Measures.LEVEL, fields, window, Map.of("level", "IN " + in), fromMs, toMs);
  }

  /** The same of a duration. */
  String duration(String name, List<String> fields, String window, long fromMs, long toMs) {
    Map<String, String> named = Map.of("duration", "= " + quote(name));
    return sampled("\"duration\"", Measures.DURATION, fields, window, named, fromMs, toMs);
  }

  private String sampled(
      String name,
      Measure measure,
      List<String> fields,
      String window,
      Map<String, String> tags,
      long fromMs,
      long toMs) {
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      values.append(
          ", first(\"%1$s\") AS \"first_%2$d\", last(\"%1$s\") AS \"last_%2$d\""
              .formatted(fields.get(i), i));
    }
    return ("SELECT %s, first(timestamp) AS \"first_at\", last(timestamp) AS \"last_at\"%s"
            + " FROM \"%s\" WHERE %s SAMPLE BY 15m ALIGN TO CALENDAR LIMIT %d")
        .formatted(
            name, values, measure.name(), where(measure, window, tags, fromMs, toMs), ROWS_MAX);
  }

  private static Map<String, String> kind(String name, Optional<String> part) {
    String tag = new DemandQuery.Kind(name, part).tag();
    Map<String, String> named = Map.of("demand", "= " + quote(name));
    return part.map(value -> Map.of("demand", "= " + quote(name), tag, "= " + quote(value)))
        .orElse(named);
  }

  /** Of exactly that scope and those tags: a figure has no others. */
  private String where(
      Measure measure, String window, Map<String, String> tags, long fromMs, long toMs) {
    List<String> where = new ArrayList<>(List.of(run(), window(window), within(fromMs, toMs)));
    for (String tag : measure.tags()) {
      where.add(tags.containsKey(tag) ? '"' + tag + "\" " + tags.get(tag) : is(tag, scope(tag)));
    }
    return String.join(" AND ", where);
  }

  private Optional<String> scope(String part) {
    return Optional.ofNullable(query.scope().get(part));
  }

  private String run() {
    return is("run", Optional.of(query.run()));
  }

  private static String window(String name) {
    return is("window", Optional.of(name));
  }

  private static String within(long fromMs, long toMs) {
    return "timestamp > %s AND timestamp <= %s"
        .formatted(
            quote(Instant.ofEpochMilli(fromMs).toString()),
            quote(Instant.ofEpochMilli(toMs).toString()));
  }

  private static String is(String tag, Optional<String> value) {
    return '"' + tag + '"' + value.map(is -> " = " + quote(is)).orElse(" IS NULL");
  }

  private static String quote(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
