package org.pledgewatch.domain.oracle;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Patrol plans of some neighbourhoods of {@link Ground#TEST}: times that meet, overlap, cross
 * midnight, last all day, and begin or end where London's clocks change.
 */
public final class GroundPatrolPlans {
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  public static final PatrolPlans PLANS =
      new PatrolPlans(
          Map.of(
              "n-1",
              new PatrolPlans.Plan(
                  List.of(
                      time(DAILY, "20:45", "21:15"),
                      time(WEEKEND, "22:00", "00:30"),
                      time(DAILY, "23:30", "00:45"),
                      time(EnumSet.of(DayOfWeek.SUNDAY), "01:15", "01:45")),
                  List.of(time(DAILY, "00:45", "07:00"), time(DAILY, "21:00", "23:00")),
                  List.of(
                      new PatrolPlans.Point("cross", 51.72, 0.42, 150),
                      new PatrolPlans.Point("border", 51.72, 0.44, 60))),
              "n-2",
              new PatrolPlans.Plan(
                  List.of(time(WEEKEND, "00:00", "00:00")),
                  List.of(time(DAILY, "07:00", "15:00"), time(DAILY, "15:00", "01:30")),
                  List.of(
                      new PatrolPlans.Point("cross", 51.72, 0.45, 700),
                      new PatrolPlans.Point("outside", 51.72, 0.44, 60))),
              "n-10",
              new PatrolPlans.Plan(
                  List.of(time(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), "06:00", "06:00")),
                  List.of(),
                  List.of()),
              "n-5",
              new PatrolPlans.Plan(
                  List.of(),
                  List.of(time(DAILY, "00:00", "00:00")),
                  List.of(new PatrolPlans.Point("pier", 51.345, 0.65, 100)))));

  private GroundPatrolPlans() {}

  private static PatrolPlans.Weekly time(Set<DayOfWeek> days, String from, String to) {
    return new PatrolPlans.Weekly(days, LocalTime.parse(from), LocalTime.parse(to));
  }

  /** The same as {@code patrol-plans.yaml} of reference data. */
  public static String yaml() {
    StringBuilder yaml = new StringBuilder("patrolPlans:\n");
    PLANS
        .byNeighbourhood()
        .forEach(
            (neighbourhood, plan) ->
                yaml.append("  ").append(neighbourhood).append(":\n").append(yaml(plan)));
    return yaml.toString();
  }

  private static String yaml(PatrolPlans.Plan plan) {
    return "    redSectors: "
        + times(plan.redSectors())
        + "\n    outOfStation: "
        + times(plan.outOfStation())
        + "\n    patrolPoints: "
        + plan.points().stream()
            .map(
                point ->
                    "{id: %s, lat: %s, lon: %s, radiusM: %s}"
                        .formatted(point.id(), point.lat(), point.lon(), point.radiusM()))
            .collect(Collectors.joining(", ", "[", "]"))
        + "\n";
  }

  private static String times(List<PatrolPlans.Weekly> times) {
    return times.stream()
        .map(
            time ->
                "{days: [%s], from: \"%s\", to: \"%s\"}"
                    .formatted(
                        time.days().stream()
                            .sorted()
                            .map(day -> day.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")),
                        time.from(),
                        time.to().equals(LocalTime.MIDNIGHT) ? "24:00" : time.to()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
