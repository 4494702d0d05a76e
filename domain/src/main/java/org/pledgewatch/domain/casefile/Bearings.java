package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.policy.PresenceRules;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Reference;

/** Decides how stretches of units' time count. Measures contract, "Presence". */
record Bearings(PresenceRules rules, Reference reference, Places places) {

  Bearing of(UnitStretch stretch) {
    boolean on = stretch.isOn();
    Optional<Bearing.Team> team =
        on || stretch.isAbstracted()
            ? stretch
                .team()
                .map(name -> new Bearing.Team(name, places.ofDuty(stretch.duty().orElseThrow())))
            : Optional.empty();
    Optional<String> reason =
        team.isPresent() && !on ? Optional.of(reason(stretch)) : Optional.empty();
    return new Bearing(
        team,
        team.flatMap(its -> on ? Optional.of(bandOn(its, stretch)) : abstracted(reason)),
        reason,
        on,
        on && stretch.activityNow().equals("station"),
        on ? helped(stretch) : List.of());
  }

  private static String reason(UnitStretch stretch) {
    return stretch.duty().flatMap(duty -> duty.data().text("reason")).orElse("other");
  }

  private Optional<Part> abstracted(Optional<String> reason) {
    return reason.filter(rules.dutyExcludes()::contains).isPresent()
        ? Optional.empty()
        : Optional.of(Part.ABSTRACTED);
  }

  private Part bandOn(Bearing.Team team, UnitStretch stretch) {
    Optional<Event> fix = stretch.goodFix();
    if (fix.isEmpty() || reference.area(team.neighbourhood()).isEmpty()) {
      return Part.UNKNOWN;
    }
    String activity = stretch.activityNow();
    boolean directed = rules.directedElsewhere() && activity.equals("meeting");
    if (!directed
        && !reference.covers(
            team.neighbourhood(), lat(fix.get()), lon(fix.get()), rules.bufferM())) {
      return Part.OFF_PATCH;
    }
    return activity.equals("station") || (isPlain(stretch) && !rules.plainClothesVisible())
        ? Part.NOT_VISIBLE
        : Part.VISIBLE;
  }

  private static boolean isPlain(UnitStretch stretch) {
    return stretch
        .duty()
        .flatMap(duty -> duty.data().text("dress"))
        .filter("plain"::equals)
        .isPresent();
  }

  private List<Area> helped(UnitStretch stretch) {
    Optional<String> own = stretch.team();
    return stretch
        .goodFix()
        .map(fix -> reference.covering(lat(fix), lon(fix)))
        .orElse(List.of())
        .stream()
        .filter(area -> own.filter(area.neighbourhood()::equals).isEmpty())
        .toList();
  }

  static double lat(Event fix) {
    return fix.data().number("lat").orElseThrow();
  }

  static double lon(Event fix) {
    return fix.data().number("lon").orElseThrow();
  }
}
