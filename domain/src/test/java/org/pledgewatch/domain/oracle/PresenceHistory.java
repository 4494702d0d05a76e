package org.pledgewatch.domain.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pledgewatch.domain.oracle.UnitStretch.Band;

/** All duty time that ever counted under one key of {@code presence}. */
final class PresenceHistory {
  /** The windows of a shift and longer. */
  static final Set<String> COUNTING_UNITS = Set.of("SHIFT", "DAY", "MONTH", "P1D", "P28D");

  private final List<UnitStretch> duty = new ArrayList<>();
  private final List<Span> help = new ArrayList<>();
  private final List<PointReached> points = new ArrayList<>();
  private long begunMs = Long.MAX_VALUE;

  /** One with a band. */
  void add(UnitStretch stretch) {
    duty.add(stretch);
    begunMs = Math.min(begunMs, stretch.span().fromMs());
  }

  void addHelp(Span span) {
    help.add(span);
    begunMs = Math.min(begunMs, span.fromMs());
  }

  void add(PointReached reached) {
    points.add(reached);
    begunMs = Math.min(begunMs, reached.atMs());
  }

  boolean hasBegunBy(long atMs) {
    return begunMs <= atMs;
  }

  /**
   * All fields but those about single units.
   *
   * @param red the times of red sectors by neighbourhood, within the window
   * @param out the times to be out of the station by neighbourhood, within the window
   */
  SortedMap<String, Number> fields(
      Span window, Map<String, List<Span>> red, Map<String, List<Span>> out) {
    SortedMap<String, Number> fields = new TreeMap<>();
    long dutyMs = dutyMs(window, stretch -> true);
    fields.put("duty", seconds(dutyMs));
    for (Band band : Band.values()) {
      long bandMs = dutyMs(window, stretch -> isIn(stretch, band));
      fields.put(band.name().toLowerCase(Locale.ROOT), seconds(bandMs));
    }
    ratio(fields, "visible_ratio", dutyMs(window, s -> isIn(s, Band.VISIBLE)), dutyMs);
    ratio(fields, "abstraction_ratio", dutyMs(window, s -> isIn(s, Band.ABSTRACTED)), dutyMs);

    long coveredMs = sumOverTeams(window, stretch -> isIn(stretch, Band.VISIBLE));
    long teamDutyMs = sumOverTeams(window, UnitStretch::on);
    fields.put("covered", seconds(coveredMs));
    fields.put("team_duty", seconds(teamDutyMs));
    ratio(fields, "coverage_ratio", coveredMs, teamDutyMs);

    long redDutyMs = plannedMs(red, stretch -> true);
    ratio(fields, "red_visible_ratio", plannedMs(red, s -> isIn(s, Band.VISIBLE)), redDutyMs);
    fields.put("station_s_in_out_of_station", seconds(plannedMs(out, UnitStretch::atStation)));
    fields.put("points_reached", pointsReached(window));
    long helpMs = 0;
    for (Span span : help) {
      helpMs += span.overlapMs(window);
    }
    fields.put("other_units_s", seconds(helpMs));
    return fields;
  }

  /** Units with duty in the window, and those of them that were visible for long enough. */
  SortedMap<String, Number> units(Span window, BigDecimal goal) {
    Set<String> names = new HashSet<>();
    duty.forEach(stretch -> names.add(stretch.unit()));
    long units = 0;
    long meeting = 0;
    for (String name : names) {
      long dutyMs = dutyMs(window, s -> s.unit().equals(name));
      long visibleMs = dutyMs(window, s -> s.unit().equals(name) && isIn(s, Band.VISIBLE));
      if (dutyMs > 0) {
        units++;
        BigDecimal enough = goal.multiply(BigDecimal.valueOf(dutyMs));
        meeting += BigDecimal.valueOf(visibleMs).compareTo(enough) >= 0 ? 1 : 0;
      }
    }
    return new TreeMap<>(Map.of("units", units, "units_meeting", meeting));
  }

  private static boolean isIn(UnitStretch stretch, Band band) {
    return stretch.band().orElseThrow() == band;
  }

  private long dutyMs(Span window, Predicate<UnitStretch> counts) {
    long sumMs = 0;
    for (UnitStretch stretch : duty) {
      if (counts.test(stretch)) {
        sumMs += stretch.span().overlapMs(window);
      }
    }
    return sumMs;
  }

  /** For each team the time in which at least one of its units counts. */
  private long sumOverTeams(Span window, Predicate<UnitStretch> counts) {
    Map<Area, List<Span>> byTeam = new LinkedHashMap<>();
    for (UnitStretch stretch : duty) {
      if (counts.test(stretch)) {
        byTeam
            .computeIfAbsent(stretch.team().orElseThrow(), team -> new ArrayList<>())
            .add(stretch.span());
      }
    }
    long sumMs = 0;
    for (List<Span> spans : byTeam.values()) {
      sumMs += window.overlapMs(Span.union(spans));
    }
    return sumMs;
  }

  private long plannedMs(Map<String, List<Span>> planned, Predicate<UnitStretch> counts) {
    long sumMs = 0;
    for (UnitStretch stretch : duty) {
      String team = stretch.team().orElseThrow().neighbourhood().orElseThrow();
      if (counts.test(stretch) && planned.containsKey(team)) {
        sumMs += stretch.span().overlapMs(planned.get(team));
      }
    }
    return sumMs;
  }

  /** Each point once, however often it was reached. */
  private long pointsReached(Span window) {
    Set<PointReached> distinct = new HashSet<>();
    for (PointReached reached : points) {
      if (window.fromMs() < reached.atMs() && reached.atMs() <= window.untilMs()) {
        distinct.add(new PointReached(0, reached.team(), reached.point()));
      }
    }
    return distinct.size();
  }

  private static double seconds(long ms) {
    return ms / 1000.0;
  }

  private static void ratio(
      SortedMap<String, Number> fields, String name, long partMs, long wholeMs) {
    if (wholeMs > 0) {
      fields.put(name, partMs / (double) wholeMs);
    }
  }
}
