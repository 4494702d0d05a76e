package org.pledgewatch.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class IntakeTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void shouldTakeAnEventUpToAMinuteAhead() {
    assertThat(Intake.check(at(NOON.plusSeconds(60)), NOON.toEpochMilli())).isEmpty();
  }

  @Test
  void shouldRefuseAnEventAMillisecondFurtherAhead() {
    // When
    var refused = Intake.check(at(NOON.plusSeconds(60).plusMillis(1)), NOON.toEpochMilli());

    // Then
    assertThat(refused).isPresent();
    assertThat(refused.get().reason()).isEqualTo(Rejection.Reason.FUTURE);
    assertThat(refused.get().detail())
        .contains("2026-11-21T12:01:00.001Z", "60 s", "2026-11-21T12:00:00Z");
  }

  @Test
  void shouldTakeAnEventHoweverOld() {
    assertThat(Intake.check(at(Instant.EPOCH), NOON.toEpochMilli())).isEmpty();
  }

  private static Event at(Instant time) {
    return Event.of("e-1", "/telephony/essex", "call.answered", "c-1", time, Data.EMPTY);
  }
}
