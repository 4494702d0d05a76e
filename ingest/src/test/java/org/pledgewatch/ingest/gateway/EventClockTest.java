package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

final class EventClockTest {
  private final EventClock clock = new EventClock(OptionalLong.empty());

  @Test
  void shouldBeSetByTheFirstEvent() {
    assertThat(clock.take(call(NOON))).isEmpty();
    assertThat(clock.take(call(NOON.plusSeconds(61)))).isPresent();
  }

  @Test
  void shouldMoveWithAcceptedEventsAndNeverBack() {
    clock.take(call(NOON));

    assertThat(clock.take(call(NOON.plusSeconds(60)))).isEmpty();
    assertThat(clock.take(call(NOON.minusSeconds(9_000)))).isEmpty();
    assertThat(clock.take(call(NOON.plusSeconds(120)))).isEmpty();
  }

  @Test
  void shouldNotMoveWithWhatItRefuses() {
    clock.take(call(NOON));
    clock.take(call(NOON.plusSeconds(1_000)));

    assertThat(clock.take(call(NOON.plusSeconds(1_000)))).isPresent();
  }

  @Test
  void shouldFollowAHeartbeatAcrossASilenceButNotForEver() {
    clock.take(call(NOON));

    assertThat(clock.take(alive(NOON.plus(EventClock.SILENCE_MAX).plusMillis(1))))
        .hasValueSatisfying(r -> assertThat(r.detail()).contains("366 days"));
    assertThat(clock.take(alive(NOON.plusSeconds(40_000)))).isEmpty();
    assertThat(clock.take(call(NOON.plusSeconds(40_060)))).isEmpty();
  }

  @Test
  void shouldMoveToTheLogButNotBackToIt() {
    clock.take(call(NOON));
    clock.moveTo(OptionalLong.of(NOON.plusSeconds(500).toEpochMilli()));
    clock.moveTo(OptionalLong.of(NOON.toEpochMilli()));
    clock.moveTo(OptionalLong.empty());

    assertThat(clock.take(call(NOON.plusSeconds(560)))).isEmpty();
  }

  @Test
  void shouldTellWhatItWouldTakeWithoutMoving() {
    clock.take(call(NOON));

    assertThat(clock.wouldTakeAll(List.of(call(NOON.plusSeconds(60)), call(NOON.plusSeconds(120)))))
        .isTrue();
    assertThat(clock.wouldTakeAll(List.of(call(NOON.plusSeconds(120))))).isFalse();
    assertThat(clock.take(call(NOON.plusSeconds(120)))).isPresent();
  }

  private static Event call(Instant time) {
    return event("call.answered", time);
  }

  private static Event alive(Instant time) {
    return event("source.alive", time);
  }

  private static Event event(String type, Instant time) {
    return Event.of("e-" + time, Samples.SOURCE, type, "c-1", time, Data.EMPTY);
  }
}
