package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/**
 * A while in which nothing about one unit changes.
 *
 * @param team where it counts; empty where it makes no presence: off duty, or without a team
 * @param band how its duty time counts; empty also where the reason is excluded from duty
 * @param reason why it is abstracted
 * @param on whether its state is {@code on}
 * @param atStation whether it is on duty at the station
 * @param helped neighbourhoods not its team's in which it is on duty
 */
record UnitStretch(
    String unit,
    Span span,
    Optional<Area> team,
    Optional<Band> band,
    Optional<String> reason,
    boolean on,
    boolean atStation,
    List<String> helped) {

  /** The bands that duty time is divided into. */
  enum Band {
    VISIBLE,
    NOT_VISIBLE,
    OFF_PATCH,
    UNKNOWN,
    ABSTRACTED
  }

  static List<UnitStretch> of(UnitStory story, UnitRules rules, Patches patches) {
    List<UnitStretch> stretches = new ArrayList<>();
    List<Long> changes = story.changes(rules);
    for (int i = 0; i < changes.size(); i++) {
      boolean last = i == changes.size() - 1;
      long until = last ? CallCase.NEVER : changes.get(i + 1);
      stretches.add(from(story, new Span(changes.get(i), until), rules, patches));
    }
    return stretches;
  }

  private static UnitStretch from(UnitStory story, Span span, UnitRules rules, Patches patches) {
    long at = span.fromMs();
    boolean on = story.isOn(at);
    boolean abstracted = story.state(at).equals("abstracted");
    boolean makesPresence = (on || abstracted) && story.team(at).isPresent();
    Optional<Area> team = makesPresence ? Optional.of(story.area(at, patches)) : Optional.empty();
    Optional<String> reason = Optional.empty();
    Optional<Band> band = Optional.empty();
    if (makesPresence && abstracted) {
      String why = story.duty(at).orElseThrow().data().text("reason").orElse("other");
      reason = Optional.of(why);
      band = rules.dutyExcludes().contains(why) ? Optional.empty() : Optional.of(Band.ABSTRACTED);
    } else if (makesPresence) {
      band = Optional.of(bandOn(story, at, rules, patches));
    }
    boolean atStation = on && story.activity(at).equals("station");
    List<String> helped = on ? helped(story, at, rules, patches) : List.of();
    return new UnitStretch(story.unit(), span, team, band, reason, on, atStation, helped);
  }

  private static Band bandOn(UnitStory story, long at, UnitRules rules, Patches patches) {
    Optional<Event> fix = story.goodFix(at, rules);
    String team = story.team(at).orElseThrow();
    if (fix.isEmpty() || !patches.neighbourhoods().contains(team)) {
      return Band.UNKNOWN;
    }
    boolean onPatch =
        patches.covers(team, UnitStory.lat(fix.get()), UnitStory.lon(fix.get()), rules.bufferM());
    boolean meeting = story.activity(at).equals("meeting");
    if (!onPatch && !(rules.directedElsewhere() && meeting)) {
      return Band.OFF_PATCH;
    }
    boolean station = story.activity(at).equals("station");
    boolean plain =
        story.duty(at).orElseThrow().data().text("dress").orElse("uniform").equals("plain");
    return station || (plain && !rules.plainClothesVisible()) ? Band.NOT_VISIBLE : Band.VISIBLE;
  }

  private static List<String> helped(UnitStory story, long at, UnitRules rules, Patches patches) {
    List<String> helped = new ArrayList<>();
    Optional<Event> fix = story.goodFix(at, rules);
    for (String neighbourhood : patches.neighbourhoods()) {
      if (fix.isPresent()
          && !story.team(at).equals(Optional.of(neighbourhood))
          && patches.covers(neighbourhood, UnitStory.lat(fix.get()), UnitStory.lon(fix.get()), 0)) {
        helped.add(neighbourhood);
      }
    }
    return helped;
  }
}
