package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pledgewatch.domain.event.Event;

/** What is known of one unit at each moment, from its events, sorted. */
record UnitStory(String unit, List<Event> events) {

  /** The newest of a type at or before a time. */
  private Optional<Event> newest(String type, long atMs) {
    Event newest = null;
    for (Event event : events) {
      if (event.timeMs() <= atMs && event.type().equals(type)) {
        newest = event;
      }
    }
    return Optional.ofNullable(newest);
  }

  Optional<Event> duty(long atMs) {
    return newest("unit.duty", atMs);
  }

  /** On duty: neither off nor abstracted. */
  boolean isOn(long atMs) {
    return state(atMs).equals("on");
  }

  String state(long atMs) {
    return duty(atMs).flatMap(d -> d.data().text("state")).orElse("off");
  }

  Optional<String> team(long atMs) {
    return duty(atMs).flatMap(d -> d.data().text("team"));
  }

  Area area(long atMs, Patches patches) {
    return duty(atMs)
        .map(d -> patches.area(d.data().text("team"), d.data().text("force")))
        .orElse(Area.UNKNOWN);
  }

  /** What it does since its newest duty state. */
  String activity(long atMs) {
    long sinceMs = duty(atMs).map(Event::timeMs).orElse(Long.MIN_VALUE);
    return newest("unit.activity", atMs)
        .filter(activity -> activity.timeMs() >= sinceMs)
        .flatMap(activity -> activity.data().text("activity"))
        .orElse("patrol");
  }

  /** The newest fix, if it is not too old. */
  Optional<Event> goodFix(long atMs, UnitRules rules) {
    return newest("unit.located", atMs)
        .filter(fix -> atMs < fix.timeMs() + rules.maxFixAge().toMillis());
  }

  /** Every time at which anything may change; nothing changes between two. */
  List<Long> changes(UnitRules rules) {
    TreeSet<Long> changes = new TreeSet<>();
    for (Event event : events) {
      changes.add(event.timeMs());
      if (event.type().equals("unit.located")) {
        changes.add(event.timeMs() + rules.maxFixAge().toMillis());
      }
    }
    return new ArrayList<>(changes);
  }

  static double lat(Event fix) {
    return fix.data().number("lat").orElseThrow();
  }

  static double lon(Event fix) {
    return fix.data().number("lon").orElseThrow();
  }
}
