package org.pledgewatch.domain.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/** Messages, dissatisfaction and collisions: whatever is promised once. */
record ContactKinds(OracleRules rules, Ground ground) {
  private static final long NEVER = CallCase.NEVER;

  List<ContactPledge> message(Story story) {
    Optional<Event> received = story.first("message.received");
    Optional<PledgeRules.Rule> rule = rules.pledges().rule("message-24h");
    if (received.isEmpty() || rule.isEmpty()) {
      return List.of();
    }
    long opened = received.get().timeMs();
    long withdrawn = story.timeOf("message.withdrawn");
    long replied =
        story.all("message.replied").stream()
            .filter(e -> e.data().flag("automated").equals(Optional.of(false)))
            .mapToLong(Event::timeMs)
            .findFirst()
            .orElse(NEVER);
    Pledge pledge =
        Pledge.Terms.of("message-24h", rule.get(), opened, opened + rule.get().target().toMillis())
            .decided(replied, Math.max(withdrawn, opened));
    return List.of(new ContactPledge(pledge, ground.place(received.get()), withdrawn));
  }

  List<ContactPledge> dissatisfaction(Story story) {
    Optional<Event> reported = story.first("dissatisfaction.reported");
    Optional<PledgeRules.Rule> rule = rules.pledges().rule("dissatisfaction-24h");
    if (reported.isEmpty() || rule.isEmpty()) {
      return List.of();
    }
    long opened = reported.get().timeMs();
    long deadline = opened + rule.get().target().toMillis();
    Pledge pledge =
        Pledge.Terms.of("dissatisfaction-24h", rule.get(), opened, deadline)
            .decided(story.timeOf("dissatisfaction.acknowledged"), NEVER);
    return List.of(
        new ContactPledge(
            pledge, ground.place(reported.get()), story.timeOf("dissatisfaction.resolved")));
  }

  List<ContactPledge> collision(Story story) {
    Optional<Event> reported = story.first("collision.reported");
    Optional<PledgeRules.Rule> rule = rules.pledges().rule("collision-10wd");
    if (reported.isEmpty() || rule.isEmpty()) {
      return List.of();
    }
    long opened = reported.get().timeMs();
    Pledge pledge =
        Pledge.Terms.of("collision-10wd", rule.get(), opened, workingDaysAfter(opened))
            .decided(story.timeOf("collision.contacted"), NEVER);
    return List.of(
        new ContactPledge(
            pledge, Area.ofForce(reported.get().data().text("force").orElseThrow()), NEVER));
  }

  private long workingDaysAfter(long openedMs) {
    ZonedDateTime opened = Instant.ofEpochMilli(openedMs).atZone(rules.zone());
    LocalDate date = opened.toLocalDate();
    for (int days = 0; days < rules.pledges().collisionDays(); ) {
      date = date.plusDays(1);
      if (rules.pledges().isWorkingDay(date)) {
        days++;
      }
    }
    return date.atTime(opened.toLocalTime()).atZone(rules.zone()).toInstant().toEpochMilli();
  }
}
