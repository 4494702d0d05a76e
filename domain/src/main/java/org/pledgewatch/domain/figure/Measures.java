package org.pledgewatch.domain.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgewatch.domain.figure.Measure.Kind;

/** The catalogue of measures: every table, tag and field there is. */
public final class Measures {
  private static final String AREAS = "force district neighbourhood";
  private static final String SCOPE = AREAS + " centre";
  private static final String TIMES = "count max_ms p50_ms p90_ms p95_ms p99_ms";
  private static final String UNMEASURED =
      "unmeasured unmeasured_missing unmeasured_negative unmeasured_zero unmeasured_never_ended";

  /** Promises kept and broken. */
  public static final Measure PROMISE =
      new Measure(
          "promise",
          names("promise reason", SCOPE),
          fields(
              names(
                  "opened kept broken voided late open overdue at_risk explained",
                  UNMEASURED,
                  TIMES),
              names("ratio mean_ms")));

  /** How long things take. */
  public static final Measure DURATION =
      new Measure(
          "duration",
          names("duration line grade settlement", SCOPE),
          fields(names(UNMEASURED, TIMES, "abs_p50_ms abs_p90_ms"), names("mean_ms bias_ms")));

  /** How units' duty time divides; seconds, ratios and counts of units and patrol points. */
  public static final Measure PRESENCE =
      new Measure(
          "presence",
          names(AREAS),
          fields(
              names("units units_meeting points_reached"),
              names(
                  "duty visible not_visible off_patch unknown abstracted covered team_duty",
                  "visible_ratio abstraction_ratio coverage_ratio red_visible_ratio",
                  "station_s_in_out_of_station other_units_s")));

  /** Seconds that units were taken off their duties, by reason. */
  public static final Measure ABSTRACTION =
      new Measure("abstraction", names("reason", AREAS), fields(List.of(), names("seconds")));

  /** How many are in a state; {@code value} and {@code oldest_ms} now, the others in a window. */
  public static final Measure LEVEL =
      new Measure(
          "level",
          names("level line grade", SCOPE),
          fields(names("value oldest_ms max"), names("mean")));

  /** Calls presented and incidents created. */
  public static final Measure DEMAND =
      new Measure("demand", names("demand line grade", SCOPE), fields(names("count"), List.of()));

  /**
   * Events refused or set aside, by reason and source. Depends on when they arrive, so no replay
   * makes it, and it is no part of what a correction corrects or a comparison compares.
   */
  public static final Measure QUALITY =
      new Measure("quality", names("reason source"), fields(names("events"), List.of()));

  /** What is a function of the set of accepted events, whenever they arrive. */
  public static final List<Measure> OF_EVENTS =
      List.of(PROMISE, DURATION, PRESENCE, ABSTRACTION, LEVEL, DEMAND);

  /** All measures, in the order in which people read them. */
  public static final List<Measure> ALL =
      List.of(PROMISE, DURATION, PRESENCE, ABSTRACTION, LEVEL, DEMAND, QUALITY);

  private static final Map<String, FieldNames> FIELD_NAMES =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Measure::name, Measure::fieldNames));

  private Measures() {}

  /** The names that all figures of a measure share. */
  public static FieldNames fieldNamesOf(Measure measure) {
    return FIELD_NAMES.get(measure.name());
  }

  /** The names that all figures of a measure share; empty where there is no such measure. */
  public static Optional<FieldNames> fieldNames(String measure) {
    return Optional.ofNullable(FIELD_NAMES.get(measure));
  }

  public static Optional<Measure> named(String name) {
    return ALL.stream().filter(measure -> measure.name().equals(name)).findFirst();
  }

  private static Map<String, Kind> fields(List<String> whole, List<String> real) {
    Map<String, Kind> kinds = new TreeMap<>();
    whole.forEach(name -> kinds.put(name, Kind.WHOLE));
    real.forEach(name -> kinds.put(name, Kind.REAL));
    return kinds;
  }

  private static List<String> names(String... lists) {
    return Arrays.stream(lists).flatMap(list -> Arrays.stream(list.split(" "))).toList();
  }
}
