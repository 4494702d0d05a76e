package org.pledgewatch.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void shouldStandInOrderOfTimeThenIdThenSource() {
    // Given
    Event later = event("a", "/a", NOON.plusMillis(1));
    Event idB = event("b", "/a", NOON);
    Event sourceB = event("a", "/b", NOON);
    Event first = event("a", "/a", NOON);

    // When
    List<Event> sorted = List.of(later, idB, sourceB, first).stream().sorted(Event.ORDER).toList();

    // Then
    assertThat(sorted).containsExactly(first, sourceB, idB, later);
  }

  @Test
  void shouldCompareContentWithoutTheTimeOfReceipt() {
    // Given
    Event event = event("a", "/a", NOON);

    // Then
    assertThat(event.receivedAt(5).sameContent(event)).isTrue();
    assertThat(event.sameContent(event("a", "/a", NOON.plusMillis(1)))).isFalse();
  }

  @Test
  void shouldTellIdentitiesApartByKey() {
    assertThat(new EventId("/a", "b\nc").key()).isEqualTo("/a\nb\nc");
    assertThat(new EventId("/a", "b").key()).isNotEqualTo(new EventId("/ab", "").key());
  }

  private static Event event(String id, String source, Instant time) {
    return Event.of(id, source, "call.answered", "c-1", time, Data.EMPTY);
  }
}
