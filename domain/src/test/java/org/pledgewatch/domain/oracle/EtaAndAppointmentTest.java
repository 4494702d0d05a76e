package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;

import org.junit.jupiter.api.Test;

/** Each timeline is worked out by hand. To be told within 5 min of the first assignment. */
class EtaAndAppointmentTest {
  private static final String ETA = "eta-given";
  private static final String KEPT = "appointment-kept";

  /** Told at 6 min, five after the assignment; or already before it. */
  @Test
  void shouldKeepByTellingWithinFiveMinutes() {
    // Given
    Timeline inTime =
        new Timeline()
            .created("i", 0, "emergency")
            .assigned("i", MINUTE)
            .etaGiven("i", 6 * MINUTE, 0);
    Timeline before =
        new Timeline().created("i", 0, "emergency").etaGiven("i", 0, 0).assigned("i", MINUTE);

    // When, Then
    assertThat(inTime.promise(ETA, 0)).isEqualTo("no such key");
    assertThat(inTime.promise(ETA, 4 * MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(inTime.promise(ETA, 5 * MINUTE)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(inTime.promise(ETA, 6 * MINUTE))
        .isEqualTo("count=1 kept=1 max_ms=300000 mean_ms=300000.0 opened=1 ratio=1.0");
    assertThat(before.promise(ETA, MINUTE)).isEqualTo("count=1 kept=1 opened=1 ratio=1.0");
  }

  /** There at 3 min without a word: broken then. At that millisecond a word still keeps it. */
  @Test
  void shouldBreakByArrivingWithoutAWord() {
    // Given
    Timeline silent =
        new Timeline().created("i", 0, "emergency").assigned("i", 0).arrived("i", 3 * MINUTE);
    Timeline told =
        new Timeline()
            .created("i", 0, "emergency")
            .assigned("i", 0)
            .arrived("i", 3 * MINUTE)
            .etaGiven("i", 3 * MINUTE, 0);
    Timeline late = new Timeline().created("i", 0, "emergency").assigned("i", 0);
    late.arrived("i", 3 * MINUTE).etaGiven("i", 4 * MINUTE, 0);

    // When, Then
    assertThat(silent.promise(ETA, 3 * MINUTE)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(told.promise(ETA, 3 * MINUTE))
        .isEqualTo("count=1 kept=1 max_ms=180000 mean_ms=180000.0 opened=1 ratio=1.0");
    assertThat(late.promise(ETA, 4 * MINUTE))
        .isEqualTo("broken=1 count=1 late=1 max_ms=240000 mean_ms=240000.0 opened=1 ratio=0.0");
  }

  /** Assigned at 1 min, an emergency from 4 min on, no longer from 5 min on. Opens once. */
  @Test
  void shouldOpenWhenBothHoldAndBeVoidWhenNeitherDoes() {
    // Given
    Timeline timeline =
        new Timeline()
            .created("i", 0, "scheduled")
            .assigned("i", MINUTE)
            .regraded("i", 4 * MINUTE, "emergency")
            .regraded("i", 5 * MINUTE, "scheduled")
            .regraded("i", 6 * MINUTE, "emergency");

    // When, Then
    assertThat(timeline.promise(ETA, 3 * MINUTE)).isEqualTo("no such key");
    assertThat(timeline.promise(ETA, 4 * MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(ETA, HOUR)).isEqualTo("opened=1 voided=1");
  }

  /** An arrival at the moment at which it would open: it does not. */
  @Test
  void shouldNotOpenOnceArrived() {
    // Given
    Timeline timeline =
        new Timeline().created("i", 0, "emergency").assigned("i", MINUTE).arrived("i", MINUTE);

    // When, Then
    assertThat(timeline.promise(ETA, HOUR)).isEqualTo("no such key");
  }

  /** From 10 to 20 min: the arrival at 5 min does not matter, the one at 20 min keeps it. */
  @Test
  void shouldKeepAnAppointmentWithinItsTime() {
    // Given
    Timeline timeline =
        new Timeline()
            .appointment("i", 0, 10 * MINUTE, 20 * MINUTE)
            .arrived("i", 5 * MINUTE)
            .arrived("i", 20 * MINUTE);

    // When, Then
    assertThat(timeline.promise(KEPT, 15 * MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(KEPT, 16 * MINUTE)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(timeline.promise(KEPT, 20 * MINUTE))
        .isEqualTo("count=1 kept=1 max_ms=1200000 mean_ms=1200000.0 opened=1 ratio=1.0");
  }

  /** A newer one at 20 min voids the first, which had until then; the newer is over already. */
  @Test
  void shouldBeVoidByANewerAppointmentInTime() {
    // Given
    Timeline timeline =
        new Timeline()
            .created("i", 0, "scheduled")
            .appointment("i", 0, 10 * MINUTE, 20 * MINUTE)
            .appointment("i", 20 * MINUTE, 5 * MINUTE, 15 * MINUTE);

    // When, Then
    assertThat(timeline.promise(KEPT, 20 * MINUTE, "force", "essex"))
        .isEqualTo("broken=1 opened=2 overdue=1 ratio=0.0 voided=1");
  }

  /** Made before the incident is created at 5 min: at all until then, and then in Essex. */
  @Test
  void shouldCountAnAppointmentWhereItIsKnownToBe() {
    // Given
    Timeline timeline =
        new Timeline()
            .appointment("i", 0, 0, 20 * MINUTE)
            .created("i", 5 * MINUTE, "scheduled")
            .arrived("i", 6 * MINUTE);

    // When, Then
    assertThat(timeline.promise(KEPT, 4 * MINUTE, "force", "essex")).isEqualTo("no such key");
    assertThat(timeline.promise(KEPT, 5 * MINUTE, "force", "essex")).isEqualTo("open=1");
    assertThat(timeline.promise(KEPT, 6 * MINUTE, "force", "essex"))
        .isEqualTo("count=1 kept=1 max_ms=360000 mean_ms=360000.0 ratio=1.0");
    assertThat(timeline.promise(KEPT, 6 * MINUTE))
        .isEqualTo("count=1 kept=1 max_ms=360000 mean_ms=360000.0 opened=1 ratio=1.0");
  }
}
