package org.pledgewatch.dashboard.replays;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgewatch.domain.figure.Measure;

/**
 * SQL over the tables of figures. Names come out of the catalogue of measures or {@link
 * FigureQuery}, checked; values are quoted.
 */
final class FigureSql {
  /** Longer than any window: what did not change for as long is no longer there. */
  static final Duration LOOKS_BACK = Duration.ofDays(35);

  private static final String NOWHERE = "1 = 0";

  private FigureSql() {}

  /** Rows of a run in some windows, of exactly that scope; other tags are as they are. */
  static String ofScope(
      Measure measure, String run, List<String> windows, Map<String, String> scope) {
    List<String> where = new ArrayList<>(ofRun(run, windows));
    for (String part : FigureQuery.SCOPE) {
      if (measure.tags().contains(part)) {
        where.add(isValue(part, Optional.ofNullable(scope.get(part))));
      } else if (scope.containsKey(part)) {
        where.add(NOWHERE); // No figure of the measure is of that part.
      }
    }
    return String.join(" AND ", where);
  }

  /** Of each key the newest row at or before a time. */
  static String at(Measure measure, String where, Instant at, int rowsMax) {
    String keys =
        measure.tags().stream()
            .map(FigureSql::name)
            .collect(Collectors.joining(", ", "\"window\", ", ""));
    return "SELECT * FROM (SELECT * FROM %s WHERE %s AND %s LATEST ON timestamp PARTITION BY %s)"
            .formatted(name(measure.name()), where, within(at.minus(LOOKS_BACK), at), keys)
        + " LIMIT "
        + (rowsMax + 1);
  }

  /** All rows at T in (from, to]. */
  static String within(Measure measure, String where, Instant from, Instant to, int rowsMax) {
    return "SELECT * FROM %s WHERE %s AND %s LIMIT %d"
        .formatted(name(measure.name()), where, within(from, to), rowsMax + 1);
  }

  static List<String> ofRun(String run, List<String> windows) {
    return List.of(
        "\"run\" = " + quote(run),
        "\"window\" IN "
            + windows.stream().map(FigureSql::quote).collect(Collectors.joining(", ", "(", ")")));
  }

  static String within(Instant from, Instant to) {
    return "timestamp > " + quote(from.toString()) + " AND timestamp <= " + quote(to.toString());
  }

  /** Empty for a tag that the figure must not have: the figure of all forces has no force. */
  static String isValue(String tag, Optional<String> value) {
    return name(tag) + value.map(is -> " = " + quote(is)).orElse(" IS NULL");
  }

  static String name(String checked) {
    return '"' + checked + '"';
  }

  static String quote(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
