package org.pledgewatch.domain.casefile;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.PatrolPlan;
import org.pledgewatch.domain.reference.PatrolPoint;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.WeeklyTime;

/**
 * What a unit contributes to {@code presence} and {@code abstraction}, and what its team is told.
 * Measures contract, "Presence".
 */
record UnitPresence(Bearings bearings, Reference reference, ZoneId zone) {

  /**
   * Says what the stretches mean; nothing for the team at the beginning of the first.
   *
   * @param plannedUntilMs until when planned times are said
   */
  void say(String unit, List<UnitStretch> stretches, long plannedUntilMs, Saying to) {
    Bearing before = null;
    for (UnitStretch stretch : stretches) {
      Bearing bearing = bearings.of(stretch);
      new OfStretch(unit, stretch, bearing, to).say(plannedUntilMs);
      if (before != null) {
        TeamNews.tell(unit, stretch.fromMs(), before, bearing, to);
        points(stretch, bearing, to);
      }
      before = bearing;
    }
  }

  boolean isPlanned(UnitStretch stretch) {
    return (stretch.isOn() || stretch.isAbstracted())
        && stretch.team().flatMap(reference::patrolPlan).isPresent();
  }

  private void points(UnitStretch stretch, Bearing bearing, Saying to) {
    Optional<Event> fix = stretch.newFix();
    if (!bearing.on() || fix.isEmpty() || bearing.team().isEmpty()) {
      return;
    }
    Bearing.Team team = bearing.team().get();
    Optional<PatrolPlan> plan = reference.patrolPlan(team.neighbourhood());
    for (PatrolPoint point : plan.map(PatrolPlan::points).orElse(List.of())) {
      if (point.isReachedFrom(Bearings.lat(fix.get()), Bearings.lon(fix.get()))) {
        to.tally(
            presence(team.scope()),
            Part.POINT_REACHED,
            team.neighbourhood() + "\n" + point.id(),
            stretch.fromMs());
      }
    }
  }

  private static FigureKey presence(Tags scope) {
    return new FigureKey(Measures.PRESENCE.name(), scope);
  }

  /** One stretch of one unit. */
  private final class OfStretch {
    private final String unit;
    private final UnitStretch stretch;
    private final Bearing bearing;
    private final Saying to;

    OfStretch(String unit, UnitStretch stretch, Bearing bearing, Saying to) {
      this.unit = unit;
      this.stretch = stretch;
      this.bearing = bearing;
      this.to = to;
    }

    void say(long plannedUntilMs) {
      if (bearing.team().isPresent()) {
        FigureKey key = presence(bearing.team().get().scope());
        bearing.band().ifPresent(band -> holds(key, band, unit));
        bearing.reason().ifPresent(this::abstracted);
        reference
            .patrolPlan(bearing.team().get().neighbourhood())
            .ifPresent(plan -> planned(key, plan, plannedUntilMs));
      }
      for (Area helped : bearing.helped()) {
        holds(presence(Places.area(helped)), Part.OTHER_UNITS, Contribution.NO_MEMBER);
      }
    }

    private void abstracted(String reason) {
      Tags tags = bearing.team().orElseThrow().scope().with("reason", reason);
      holds(
          new FigureKey(Measures.ABSTRACTION.name(), tags),
          Part.ABSTRACTED_FOR_REASON,
          Contribution.NO_MEMBER);
    }

    private void planned(FigureKey key, PatrolPlan plan, long plannedUntilMs) {
      if (bearing.band().isPresent()) {
        planned(key, Part.RED_DUTY, plan.redSectors(), plannedUntilMs);
      }
      if (bearing.isVisible()) {
        planned(key, Part.RED_VISIBLE, plan.redSectors(), plannedUntilMs);
      }
      if (bearing.atStation()) {
        planned(key, Part.STATION_IN_OUT_TIME, plan.outOfStation(), plannedUntilMs);
      }
    }

    private void planned(FigureKey key, Part part, List<WeeklyTime> times, long plannedUntilMs) {
      long untilMs = Math.min(stretch.untilMs(), plannedUntilMs);
      for (PlannedTimes.Stretch planned :
          new PlannedTimes(times, zone).within(stretch.fromMs(), untilMs)) {
        to.holds(key, part, Contribution.NO_MEMBER, planned.fromMs(), planned.untilMs());
      }
    }

    private void holds(FigureKey key, Part part, String member) {
      to.holds(key, part, member, stretch.fromMs(), stretch.untilMs());
    }
  }
}
