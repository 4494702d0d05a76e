package org.pledgewatch.domain.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.Event;

/**
 * What each neighbourhood is promised month after month: a meeting, and an update with all parts.
 */
final class MonthPledges {
  private static final long NEVER = CallCase.NEVER;
  private static final Set<String> PARTS = Set.of("map", "outcomes", "actions", "performance");

  private final List<Event> sorted;
  private final OracleRules rules;
  private final Ground ground;
  private final Tally tally;

  /**
   * @param sorted all events there are
   */
  MonthPledges(List<Event> sorted, OracleRules rules, Ground ground, Tally tally) {
    this.sorted = sorted;
    this.rules = rules;
    this.ground = ground;
    this.tally = tally;
  }

  /** All months that begin by a time. */
  void openThrough(long boundMs) {
    Map<String, Long> begun = begunMs();
    for (Ground.Neighbourhood neighbourhood : ground.neighbourhoods()) {
      Long first = begun.get(neighbourhood.force());
      if (first != null) {
        YearMonth next = monthOf(first).plusMonths(1);
        open("meeting-monthly", neighbourhood, next, boundMs);
        open("update-monthly", neighbourhood, next, boundMs);
      }
    }
  }

  /** When each force's first event was. */
  private Map<String, Long> begunMs() {
    Map<String, Long> begun = new HashMap<>();
    for (Event event : sorted) {
      Optional<String> force = ground.place(event).force();
      force.ifPresent(f -> begun.putIfAbsent(f, event.timeMs()));
    }
    return begun;
  }

  private void open(
      String name, Ground.Neighbourhood neighbourhood, YearMonth firstMonth, long boundMs) {
    Optional<PledgeRules.Rule> rule = rules.pledges().rule(name);
    if (rule.isEmpty()) {
      return;
    }
    PledgeTally.Scope scope = PledgeTally.Scope.of(neighbourhood.area(Optional.empty()));
    long[] forgotten = new long[1];
    PledgeTally pledges =
        new PledgeTally(tally, rules.pledges(), neighbourhood.id(), id -> toldMs(id, forgotten[0]));
    for (YearMonth month = firstMonth; startMs(month) <= boundMs; month = month.plusMonths(1)) {
      long opened = startMs(month) + 1;
      long deadline = startMs(month.plusMonths(1));
      long done =
          name.equals("meeting-monthly")
              ? metMs(neighbourhood.id(), month)
              : updatedMs(neighbourhood.id(), month.minusMonths(1));
      forgotten[0] =
          deadline
              + rules.pledges().explainingMs(name)
              + rules.pledges().contactHorizon().toMillis();
      Pledge pledge =
          Pledge.Terms.of(name, rule.get(), opened, deadline)
              .decided(done <= forgotten[0] ? done : NEVER, NEVER);
      pledges.add(pledge, scope, NEVER, forgotten[0]);
    }
  }

  /** When the first meeting of a month was said to have been held. */
  private long metMs(String neighbourhood, YearMonth month) {
    Set<String> heldAlready = new HashSet<>();
    for (Event event : sorted) {
      if (event.type().equals("meeting.held") && heldAlready.add(event.subject())) {
        LocalDate on = LocalDate.parse(event.data().text("on").orElseThrow());
        boolean here = event.data().text("neighbourhood").equals(Optional.of(neighbourhood));
        if (here && YearMonth.from(on).equals(month)) {
          return event.timeMs();
        }
      }
    }
    return NEVER;
  }

  /** When the last of the parts for a month was published. */
  private long updatedMs(String neighbourhood, YearMonth about) {
    Set<String> parts = new HashSet<>();
    for (Event event : sorted) {
      if (event.type().equals("update.published")
          && event.data().text("neighbourhood").equals(Optional.of(neighbourhood))
          && event.data().text("month").map(YearMonth::parse).equals(Optional.of(about))) {
        parts.addAll(event.data().texts("parts"));
        if (parts.containsAll(PARTS)) {
          return event.timeMs();
        }
      }
    }
    return NEVER;
  }

  private long toldMs(String id, long forgottenMs) {
    List<Event> explanations = new ArrayList<>(sorted);
    explanations.removeIf(e -> e.timeMs() > forgottenMs);
    return new Story(id, explanations, forgottenMs).toldMs(id);
  }

  private YearMonth monthOf(long ms) {
    return YearMonth.from(Instant.ofEpochMilli(ms).atZone(rules.zone()));
  }

  private long startMs(YearMonth month) {
    return month.atDay(1).atStartOfDay(rules.zone()).toInstant().toEpochMilli();
  }
}
