package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;

/** Each timeline is worked out by hand. */
class IncidentDurationsTest {
  private static final Data UNIT = Data.of("unit", "u");

  /** Assigned at 1 min, there at 4 min, left at 9 and 10 min, closed at 30 min. */
  @Test
  void shouldMeasureEachLegUnderItsGradeThen() {
    // Given
    Timeline timeline =
        new Timeline()
            .created("i", 0, "emergency")
            .assigned("i", MINUTE)
            .regraded("i", 2 * MINUTE, "priority")
            .arrived("i", 4 * MINUTE)
            .event("incident.cleared", "i", 9 * MINUTE, UNIT)
            .event("incident.cleared", "i", 10 * MINUTE, UNIT)
            .closed("i", 30 * MINUTE, "attended")
            .event("incident.cleared", "i", 40 * MINUTE, UNIT);

    // When, Then
    assertThat(
            timeline.lasting("time-to-assign", MINUTE, "grade", "emergency", "settlement", "urban"))
        .isEqualTo("count=1 max_ms=60000 mean_ms=60000.0");
    assertThat(timeline.lasting("travel", 4 * MINUTE, "grade", "priority", "settlement", "urban"))
        .isEqualTo("count=1 max_ms=180000 mean_ms=180000.0");
    assertThat(timeline.lasting("travel", 4 * MINUTE, "force", "essex"))
        .isEqualTo("count=1 max_ms=180000 mean_ms=180000.0");
    assertThat(timeline.lasting("on-scene", 29 * MINUTE)).isEqualTo("no such key");
    assertThat(timeline.lasting("on-scene", 30 * MINUTE))
        .isEqualTo("count=1 max_ms=360000 mean_ms=360000.0");
  }

  /** Assigned before it was created; there at the assignment; never closed. */
  @Test
  void shouldSayWhatCannotBeMeasured() {
    // Given
    Timeline timeline =
        new Timeline().assigned("i", -MINUTE).arrived("i", -MINUTE).created("i", 0, "advice");

    // When, Then
    assertThat(timeline.lasting("time-to-assign", 0, "force", "essex"))
        .isEqualTo("unmeasured=1 unmeasured_negative=1");
    assertThat(timeline.lasting("travel", 0)).isEqualTo("unmeasured=1 unmeasured_zero=1");
    assertThat(timeline.lasting("travel", 0, "force", "essex")).isEqualTo("no such key");
    assertThat(timeline.lasting("on-scene", 28 * DAY - MINUTE)).isEqualTo("no such key");
    assertThat(timeline.lasting("on-scene", 28 * DAY, "force", "essex"))
        .isEqualTo("unmeasured=1 unmeasured_never_ended=1");
  }

  /** Presented 24 h before the creation: the call it came from. A millisecond earlier: not. */
  @Test
  void shouldRespondToTheCallOfTheDay() {
    // Given
    Timeline within = ofCall(-24 * HOUR);
    Timeline earlier = ofCall(-24 * HOUR - 1);
    Timeline unknown = ofCall(-HOUR);
    unknown.arrived("i", -MINUTE);

    // When, Then
    assertThat(within.lasting("response", MINUTE))
        .isEqualTo("count=1 max_ms=86460000 mean_ms=8.646E7");
    assertThat(earlier.lasting("response", MINUTE)).isEqualTo("no such key");
    assertThat(unknown.lasting("response", HOUR)).isEqualTo("no such key");
  }

  private static Timeline ofCall(long presentedMs) {
    Data data = Data.of("grade", "emergency").with("force", "essex").with("call", "c");
    return new Timeline()
        .presented("c", presentedMs)
        .event("incident.created", "i", 0, data)
        .arrived("i", MINUTE);
  }

  /** Two minutes early, four late by the newest word before; one in time. */
  @Test
  void shouldSayHowFarOffAnEtaWas() {
    // Given
    Timeline timeline =
        new Timeline()
            .etaGiven("a", 0, 10 * MINUTE)
            .arrived("a", 8 * MINUTE)
            .etaGiven("b", 0, 10 * MINUTE)
            .etaGiven("b", MINUTE, 4 * MINUTE)
            .arrived("b", 8 * MINUTE)
            .etaGiven("b", 9 * MINUTE, 9 * MINUTE)
            .etaGiven("c", 0, 8 * MINUTE)
            .arrived("c", 8 * MINUTE);

    // When
    Map<String, Number> fields =
        timeline.fields(8 * MINUTE, "P1D", Oracle.key("duration", "duration", "eta-error"));

    // Then
    assertThat(fields)
        .containsEntry("count", 3L)
        .containsEntry("bias_ms", 40_000.0)
        .containsEntry("mean_ms", 40_000.0)
        .containsEntry("max_ms", 240_000L)
        .containsEntry("p50_ms", 0L)
        .containsEntry("p90_ms", 240_000L)
        .containsEntry("abs_p50_ms", 120_000L)
        .containsEntry("abs_p90_ms", 240_000L)
        .containsEntry("unmeasured", 0L);
    assertThat(timeline.fields(2 * DAY, "P1D", Oracle.key("duration", "duration", "eta-error")))
        .doesNotContainKeys("bias_ms", "abs_p50_ms", "abs_p90_ms");
  }
}
