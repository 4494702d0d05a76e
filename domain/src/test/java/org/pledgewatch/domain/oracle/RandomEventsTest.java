package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.event.EventTypes;

class RandomEventsTest {
  private static final int SEEDS = 30;
  private static final OracleRules RULES = OracleRules.pledge2008();

  @Test
  void shouldGiveTheSameEventsForTheSameSeed() {
    // Given
    RandomEvents random = new RandomEvents(5);

    // When, Then
    assertThat(new RandomEvents(5).events()).isEqualTo(random.events());
    assertThat(random.shuffled(1)).isEqualTo(random.shuffled(1)).isNotEqualTo(random.shuffled(2));
    assertThat(new RandomEvents(6).events()).isNotEqualTo(random.events());
  }

  @Test
  void shouldGiveAcceptableEventsOfDistinctIdentities() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // When
      List<Event> events = new RandomEvents(seed).events();

      // Then
      Set<EventId> identities = new HashSet<>();
      for (Event event : events) {
        assertThat(EventTypes.named(event.type()).orElseThrow().check(event.data())).isEmpty();
        assertThat(identities.add(event.identity())).isTrue();
      }
    }
  }

  @Test
  void shouldStayWithinADayOfTheSpan() {
    // Given
    Instant start = RandomEvents.BEFORE_FALL_BACK;
    RandomEvents random = new RandomEvents(3).start(start).span(Duration.ofMinutes(20));

    // When, Then
    assertThat(random.events())
        .extracting(Event::timeMs)
        .allSatisfy(
            ms ->
                assertThat(Instant.ofEpochMilli(ms))
                    .isBetween(start.minusSeconds(600), start.plusSeconds(3_600)));
  }

  @Test
  void shouldRepeatAndContradict() {
    // Given
    RandomEvents random = new RandomEvents(9);
    Set<Event> events = Set.copyOf(random.events());

    // When
    List<Event> duplicated = random.duplicated(1);
    List<Event> conflicting = random.conflicting(1);

    // Then
    assertThat(duplicated).hasSizeGreaterThan(events.size() * 5 / 4).containsAll(events);
    assertThat(Set.copyOf(Oracle.distinct(random.duplicated(1)))).hasSize(events.size());
    assertThat(conflicting).hasSizeGreaterThan(events.size() * 9 / 8).containsAll(events);
    assertThat(Oracle.distinct(conflicting)).hasSize(events.size());
    assertThat(Set.copyOf(Oracle.distinct(conflicting))).isNotEqualTo(events);
  }

  @Test
  void shouldDisorderWithinTheBound() {
    // Given
    List<Event> events = new RandomEvents(4).disordered(Duration.ofSeconds(5), 4);

    // When
    long newestMs = Long.MIN_VALUE;
    long mostMs = 0;
    for (Event event : events) {
      newestMs = Math.max(newestMs, event.timeMs());
      mostMs = Math.max(mostMs, newestMs - event.timeMs());
    }

    // Then
    assertThat(mostMs).isPositive().isLessThanOrEqualTo(5_000);
  }

  @Test
  void shouldHaveEveryOddCase() {
    // Given
    List<CallCase> calls = new ArrayList<>();
    Set<Integer> linesOfAgents = new HashSet<>();
    int ignored = 0;
    int returned = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomEvents random =
          new RandomEvents(seed).span(Duration.ofHours(26)).calls(200).withReturns();
      for (List<Event> events : ofEachCall(random.events())) {
        List<CallCase> cases = CallCase.of(events, RULES);
        calls.addAll(cases);
        returned += cases.size() - 1;
        ignored += events.size() - cases.stream().mapToInt(c -> c.events().size()).sum();
      }
      random.events().stream()
          .filter(e -> e.type().equals("agent.state"))
          .forEach(e -> linesOfAgents.add(e.data().texts("lines").size()));
    }

    // When, Then
    assertThat(ignored).isPositive();
    assertThat(returned).isPositive();
    assertThat(linesOfAgents).contains(0, 1, 2, 3);
    assertSome(calls, c -> afterMs(c, "call.answered") == 10_000, "answered at 10 s");
    assertSome(calls, c -> afterMs(c, "call.answered") == 10_001, "answered 1 ms over");
    assertSome(calls, c -> afterMs(c, "call.answered") == 0, "answered at once");
    assertSome(calls, c -> afterMs(c, "call.answered") < 0, "answered before presented");
    assertSome(calls, c -> afterMs(c, "call.abandoned") == 10_000, "abandoned at 10 s");
    assertSome(calls, c -> afterMs(c, "call.abandoned") < 0, "abandoned before presented");
    assertSome(calls, c -> afterMs(c, "call.ended") < 0, "ended before presented");
    assertSome(
        calls,
        c ->
            c.timeOf("call.answered") == c.timeOf("call.abandoned")
                && c.first("call.answered").isPresent(),
        "answered and abandoned at once");
    assertSome(calls, c -> c.first("call.presented").isEmpty(), "never presented");
    assertSome(
        calls,
        c -> c.first("call.answered").isPresent() && c.first("call.ended").isEmpty(),
        "never ended");
    assertSome(
        calls,
        c -> c.events().stream().filter(e -> e.type().equals("call.presented")).count() > 1,
        "presented twice");
    assertSome(calls, RandomEventsTest::atItsHorizon, "an event exactly at the horizon");
  }

  private static boolean atItsHorizon(CallCase call) {
    List<Event> events = call.events();
    Event last = events.get(events.size() - 1);
    List<Event> before = events.stream().filter(e -> e.timeMs() < last.timeMs()).toList();
    return !before.isEmpty() && CallCase.of(before, RULES).get(0).forgottenMs() == last.timeMs();
  }

  /** How long after the presentation; something of its own where either is missing. */
  private static long afterMs(CallCase call, String type) {
    return call.first("call.presented").isPresent() && call.first(type).isPresent()
        ? call.timeOf(type) - call.timeOf("call.presented")
        : Long.MAX_VALUE;
  }

  private static void assertSome(List<CallCase> calls, Predicate<CallCase> odd, String what) {
    assertThat(calls.stream().filter(odd).count()).as(what).isPositive();
  }

  private static List<List<Event>> ofEachCall(List<Event> events) {
    return List.copyOf(
        events.stream()
            .filter(e -> e.type().startsWith("call."))
            .collect(Collectors.groupingBy(Event::subject))
            .values());
  }
}
