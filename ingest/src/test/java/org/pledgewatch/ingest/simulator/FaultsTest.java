package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.wire.EventJson;

/** A day as a good source and as a bad one would send it. */
class FaultsTest {
  private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
  private static final List<Sending> GOOD = sendings(5, false);
  private static final List<Sending> BAD = sendings(5, true);

  private static List<Sending> sendings(long seed, boolean faults) {
    List<Sending> sendings = new ArrayList<>();
    new EventSet(List.of(Wards.SMALL_URBAN), Wards.UK, seed, NOON, Duration.ofHours(24), faults)
        .sendings()
        .forEachRemaining(sendings::add);
    return sendings;
  }

  private static List<Event> events(List<Sending> sendings) {
    return sendings.stream()
        .filter(Sending.Fact.class::isInstance)
        .map(sending -> ((Sending.Fact) sending).event())
        .toList();
  }

  @Test
  void shouldStillSendEveryEventAsItIs() {
    // Then
    Set<Event> missing = new HashSet<>(events(GOOD));
    events(BAD).forEach(missing::remove);
    assertThat(missing).isEmpty();
    assertThat(GOOD).hasSizeGreaterThan(10_000);
  }

  @Test
  void shouldSendTheRightContentBeforeAnotherOneOfTheSameIdentity() {
    // Given
    Map<EventId, Event> right = new HashMap<>();
    events(GOOD).forEach(event -> right.put(event.identity(), event));

    // When
    Map<EventId, Event> first = new HashMap<>();
    int conflicts = 0;
    for (Event event : events(BAD)) {
      Event before = first.putIfAbsent(event.identity(), event);
      conflicts += before != null && !before.sameContent(event) ? 1 : 0;
    }

    // Then
    assertThat(first).containsAllEntriesOf(right);
    assertThat(conflicts).isPositive();
    assertThat(first.size()).as("contradictions").isGreaterThan(right.size());
  }

  @Test
  void shouldSendInOrderOfItsOwnTimeWithinABound() {
    // Then
    assertThat(BAD).isSortedAccordingTo(Comparator.comparingLong(Sending::atMs));
    for (Sending sending : BAD) {
      if (sending instanceof Sending.Fact fact) {
        assertThat(fact.atMs() - fact.event().timeMs())
            .as("%s", fact)
            .isLessThanOrEqualTo(Faults.LATE_LONGEST_MS);
      }
    }
  }

  @Test
  void shouldSendSomeTwiceSomeWithinTheBoundSomeBeyondAndSomeHoursLate() {
    // When
    Set<Event> seen = new HashSet<>();
    int again = 0;
    int within = 0;
    int beyond = 0;
    int late = 0;
    for (Sending sending : BAD) {
      if (sending instanceof Sending.Fact fact) {
        Event event = fact.event();
        long delayMs = fact.atMs() - event.timeMs();
        long boundMs =
            EventTypes.named(event.type()).orElseThrow().kind().stream().disorder().toMillis();
        if (!seen.add(event)) {
          again++;
        } else if (delayMs > 2 * 3_600_000L) {
          late++;
        } else if (delayMs > boundMs) {
          beyond++;
        } else if (delayMs > 0) {
          within++;
        }
      }
    }

    // Then
    assertThat(again).isBetween(GOOD.size() / 200, GOOD.size() / 25);
    assertThat(within).isBetween(GOOD.size() / 50, GOOD.size() / 15);
    assertThat(beyond).isPositive();
    assertThat(late).isPositive();
  }

  @Test
  void shouldSendLinesThatNobodyAcceptsForSeveralReasons() {
    // When
    Set<String> reasons = new TreeSet<>();
    for (Sending sending : BAD) {
      if (sending instanceof Sending.Malformed malformed) {
        Decoded decoded = EventJson.decode(malformed.line());
        assertThat(decoded).as(malformed.text()).isInstanceOf(Decoded.Rejected.class);
        assertThat(malformed.text()).doesNotContain("\n");
        reasons.add(((Decoded.Rejected) decoded).rejection().reason().label());
      }
    }

    // Then
    assertThat(reasons).contains("malformed", "envelope", "unknown-type", "out-of-range");
  }

  @Test
  void shouldGoWrongTheSameWayForTheSameSeed() {
    // When
    List<Sending> again = sendings(5, true);
    List<Sending> other = sendings(6, true);

    // Then
    assertThat(again).isEqualTo(BAD);
    assertThat(other).isNotEqualTo(BAD);
  }
}
