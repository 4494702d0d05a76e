package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgewatch.domain.oracle.Timeline.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;

class DistinctEventsTest {
  private static final Data LINE_999 = Data.of("line", "999").with("force", "essex");
  private static final Data LINE_101 = Data.of("line", "101").with("force", "essex");

  @Test
  void shouldLetTheSmallestContentStandWhateverTheOrder() {
    // Given: {"data":{"force":"essex","line":"101"},… sorts before …"999"….
    Event smaller = presented("1", "c", NOON, LINE_101);
    Event greater = presented("1", "c", NOON.minusSeconds(9), LINE_999);

    // When, Then
    assertThat(Oracle.distinct(List.of(smaller, greater))).containsExactly(smaller);
    assertThat(Oracle.distinct(List.of(greater, smaller))).containsExactly(smaller);
    assertThat(DistinctEvents.ofLog(List.of(greater, smaller))).containsExactly(greater);
  }

  @Test
  void shouldTakeTheSameEventOnce() {
    // Given
    Event event = presented("1", "c", NOON, LINE_999);

    // When, Then
    assertThat(Oracle.distinct(List.of(event, event.receivedAt(5), event))).containsExactly(event);
  }

  @Test
  void shouldTellApartTheSameIdOfTwoSources() {
    // Given
    Event here = Event.of("1", "/here", "call.answered", "c", NOON, Data.EMPTY);
    Event there = Event.of("1", "/there", "call.answered", "c", NOON, Data.EMPTY);

    // When, Then
    assertThat(Oracle.distinct(List.of(here, there))).containsExactlyInAnyOrder(here, there);
  }

  @Test
  void shouldRefuseToCountAnIdentityTwice() {
    // Given
    Event event = presented("1", "c", NOON, LINE_999);

    // When, Then
    assertThatThrownBy(() -> new Oracle(List.of(event, event), OracleRules.pledge2008()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldChooseTheSameOnesInAnyOrderOfConflicts() {
    for (long seed = 0; seed < 20; seed++) {
      // Given
      List<Event> events = new RandomEvents(seed).conflicting(seed);

      // When
      List<Event> chosen = Oracle.distinct(events);
      List<Event> chosenShuffled = Oracle.distinct(RandomOrder.shuffled(events, ~seed));

      // Then
      assertThat(Set.copyOf(chosenShuffled)).isEqualTo(Set.copyOf(chosen));
    }
  }

  @Test
  void shouldWriteContentAsTheWireDoes() {
    for (Event event : new RandomEvents(7).conflicting(7)) {
      // When, Then
      assertThat(CanonicalJson.content(event)).isEqualTo(EventJson.canonicalContent(event));
    }
  }

  private static Event presented(String id, String call, Instant time, Data data) {
    return Event.of(id, "/test", "call.presented", call, time, data);
  }
}
