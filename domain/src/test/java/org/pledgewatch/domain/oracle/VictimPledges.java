package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/** What one crime's victim is promised: to be told again and again. */
record VictimPledges(OracleRules rules) {
  private static final long NEVER = CallCase.NEVER;

  List<ContactPledge> of(Story story) {
    Optional<PledgeRules.Rule> rule = rules.pledges().rule("victim-informed");
    List<ContactPledge> pledges = new ArrayList<>();
    List<Event> events = story.events();
    Event contract = null;
    for (int i = 0; i < events.size() && rule.isPresent(); i++) {
      Event event = events.get(i);
      if (event.type().equals("victim.closed")) {
        break;
      }
      if (event.type().equals("victim.contract-agreed")) {
        contract = event;
      }
      if (contract != null && (event == contract || isMade(event))) {
        pledges.add(
            open(event.timeMs(), contract, rule.get(), events.subList(i + 1, events.size())));
      }
    }
    return pledges;
  }

  private ContactPledge open(
      long opened, Event contract, PledgeRules.Rule rule, List<Event> later) {
    long told = NEVER;
    long closed = NEVER;
    long newer = NEVER;
    for (Event event : later) {
      if (isMade(event)) {
        told = Math.min(told, event.timeMs());
      }
      if (event.type().equals("victim.closed")) {
        closed = Math.min(closed, event.timeMs());
      }
      if (event.type().equals("victim.contract-agreed")) {
        newer = Math.min(newer, event.timeMs());
      }
    }
    String every = contract.data().text("every").orElse("P1M");
    Pledge pledge =
        Pledge.Terms.of("victim-informed", rule, opened, after(opened, every, rules.zone()))
            .decided(told, Math.min(newer, closed));
    String force = contract.data().text("force").orElseThrow();
    return new ContactPledge(pledge, Area.ofForce(force), closed);
  }

  private static boolean isMade(Event event) {
    return event.type().equals("victim.contacted")
        && event.data().text("outcome").equals(Optional.of("made"));
  }

  /** The days by the calendar, then hours, minutes and seconds by the clock. */
  static long after(long ms, String every, ZoneId zone) {
    int clockAt = every.indexOf('T');
    String days = clockAt < 0 ? every : every.substring(0, clockAt);
    Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
    Duration clock = clockAt < 0 ? Duration.ZERO : Duration.parse("P" + every.substring(clockAt));
    return Instant.ofEpochMilli(ms)
        .atZone(zone)
        .plus(period)
        .toInstant()
        .plus(clock)
        .toEpochMilli();
  }
}
