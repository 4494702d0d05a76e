package org.pledgewatch.dashboard.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** A job that is behind is told by how long the first uncounted event has been in the log. */
final class BacklogTest {
  private static final long NOON = 1_800_000_000_000L;
  private static final long SECOND = 1_000;

  private final SeenSources seen = new SeenSources();
  private final Backlog backlog = new Backlog(seen);

  @Test
  void shouldTellSinceWhenTheFirstUncountedEventHasBeenThere() {
    // Given
    readAt(NOON, NOON - SECOND);
    readAt(NOON + SECOND, NOON);
    readAt(NOON + 2 * SECOND, NOON + SECOND);

    // When, Then
    assertThat(backlog.of("live", NOON - SECOND))
        .contains(new Waiting(NOON + SECOND, NOON + SECOND));
    assertThat(backlog.of("live", NOON + SECOND)).isEmpty();
    assertThat(backlog.of("another", NOON)).isEmpty();
  }

  @Test
  void shouldNotTakeSilenceForABacklog() {
    // Given
    readAt(NOON, NOON);
    backlog.of("live", NOON);

    // When
    backlog.look(NOON + Duration.ofHours(1).toMillis());

    // Then
    assertThat(backlog.of("live", NOON)).isEmpty();
  }

  @Test
  void shouldNotBeHeldBackByOneEventFromTheFuture() {
    // Given
    readAt(NOON, NOON + Duration.ofDays(1).toMillis());
    readAt(NOON + SECOND, NOON);

    // When, Then
    assertThat(backlog.of("live", NOON)).isEmpty();
  }

  @Test
  void shouldKeepSinceWhenHoweverLongItLasts() {
    // Given
    for (int second = 0; second < 2 * Backlog.MARKS_MAX; second++) {
      readAt(NOON + second * SECOND, NOON + second * SECOND);
    }
    long last = NOON + (2 * Backlog.MARKS_MAX - 1) * SECOND;

    // When, Then
    assertThat(backlog.of("live", NOON - SECOND)).contains(new Waiting(NOON, last));
    assertThat(backlog.of("live", last)).isEmpty();
  }

  private void readAt(long wallMs, long eventMs) {
    Instant at = Instant.ofEpochMilli(eventMs);
    seen.put("live", Event.of("e-1", "/phones", "source.alive", "/phones", at, Data.EMPTY), wallMs);
    backlog.look(wallMs);
  }
}
