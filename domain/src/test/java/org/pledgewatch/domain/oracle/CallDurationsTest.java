package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import org.junit.jupiter.api.Test;

/** Each timeline is worked out by hand. */
class CallDurationsTest {

  /** 5 s answered, 65 s ended: a minute, dated at 65 s. */
  @Test
  void shouldMeasureHandlingFromAnswerToEnd() {
    // Given
    Timeline timeline =
        new Timeline().presented("c", 0).answered("c", 5 * SECOND).ended("c", 65 * SECOND);

    // When, Then
    assertThat(timeline.duration("call-handling", 64 * SECOND)).isEqualTo("no such key");
    assertThat(timeline.duration("call-handling", 65 * SECOND))
        .isEqualTo("count=1 max_ms=60000 mean_ms=60000.0");
    assertThat(timeline.tags(65 * SECOND, "PT1M", "duration"))
        .containsExactlyInAnyOrder(
            "{\"duration\":\"call-handling\"}",
            "{\"duration\":\"call-handling\",\"line\":\"999\"}",
            "{\"duration\":\"call-handling\",\"force\":\"essex\"}",
            "{\"duration\":\"call-handling\",\"force\":\"essex\",\"line\":\"999\"}");
    assertThat(
            timeline
                .fields(65 * SECOND, "PT1M", Oracle.key("duration", "duration", "call-handling"))
                .keySet())
        .containsExactlyInAnyOrder(
            "count",
            "mean_ms",
            "max_ms",
            "p50_ms",
            "p90_ms",
            "p95_ms",
            "p99_ms",
            "unmeasured",
            "unmeasured_missing",
            "unmeasured_negative",
            "unmeasured_zero",
            "unmeasured_never_ended");
  }

  /** 5 s answered, 65 s ended, wrapped up at 95 s: 90 s long, and dated at 65 s all the same. */
  @Test
  void shouldMeasureToTheWrapUpButDateAtTheEnd() {
    // Given
    Timeline after = new Timeline().answered("c", 5_000).endedAndWrappedUp("c", 65_000, 95_000);
    Timeline before = new Timeline().answered("c", 5_000).endedAndWrappedUp("c", 65_000, 35_000);
    Timeline wayBefore = new Timeline().answered("c", 5_000).endedAndWrappedUp("c", 65_000, 4_000);

    // When, Then
    assertThat(after.duration("call-handling", 65 * SECOND))
        .isEqualTo("count=1 max_ms=90000 mean_ms=90000.0");
    assertThat(before.duration("call-handling", 65 * SECOND))
        .isEqualTo("count=1 max_ms=30000 mean_ms=30000.0");
    assertThat(wayBefore.duration("call-handling", 65 * SECOND))
        .isEqualTo("unmeasured=1 unmeasured_negative=1");
  }

  /** Ended at 3 s, answered at 8 s: negative, dated at 8 s; wrapped up at 9 s makes it 1 s. */
  @Test
  void shouldNotMeasureWhatEndsBeforeItBegins() {
    // Given
    Timeline timeline =
        new Timeline().presented("c", 0).ended("c", 3 * SECOND).answered("c", 8 * SECOND);
    Timeline wrappedUp =
        new Timeline().presented("c", 0).endedAndWrappedUp("c", 3_000, 9_000).answered("c", 8_000);

    // When, Then
    assertThat(timeline.duration("call-handling", 7 * SECOND)).isEqualTo("no such key");
    assertThat(timeline.duration("call-handling", 8 * SECOND))
        .isEqualTo("unmeasured=1 unmeasured_negative=1");
    assertThat(wrappedUp.duration("call-handling", 8 * SECOND))
        .isEqualTo("count=1 max_ms=1000 mean_ms=1000.0");
  }

  /** Answered and ended at once: 0 ms counts, unless the pack leaves zeros out. */
  @Test
  void shouldCountNoTimeUnlessZeroIsExcluded() {
    // Given
    Timeline included = new Timeline().answered("c", 0).ended("c", 0);
    Timeline excluded =
        new Timeline()
            .rules(OracleRules.pledge2008().withoutZeros())
            .answered("c", 0)
            .ended("c", 0)
            .presented("d", 0)
            .abandoned("d", 0);

    // When, Then
    assertThat(included.duration("call-handling", 0)).isEqualTo("count=1");
    assertThat(excluded.duration("call-handling", 0)).isEqualTo("unmeasured=1 unmeasured_zero=1");
    assertThat(excluded.duration("abandonment", 0)).isEqualTo("unmeasured=1 unmeasured_zero=1");
  }

  /** Answered at 1 s, ended at 9 s, presented at 10 s: at 9 s nobody knows line or force. */
  @Test
  void shouldCountAtAllWithoutLineWhatEndsBeforeItIsPresented() {
    // Given
    Timeline timeline =
        new Timeline().answered("c", SECOND).ended("c", 9 * SECOND).presented("c", 10 * SECOND);

    // When, Then
    assertThat(timeline.tags(20 * SECOND, "PT1M", "duration"))
        .containsExactly("{\"duration\":\"call-handling\"}");
    assertThat(timeline.duration("call-handling", 20 * SECOND))
        .isEqualTo("count=1 max_ms=8000 mean_ms=8000.0");
  }

  /** Answered at 1 s and never ended: unmeasured when it is forgotten, 24 h after. */
  @Test
  void shouldCountACallNeverEndedWhenItIsForgotten() {
    // Given
    Timeline timeline = new Timeline().answered("c", SECOND);
    Timeline endedAtHorizon = new Timeline().answered("c", SECOND).ended("c", DAY + SECOND);
    Timeline endedAfter = new Timeline().answered("c", SECOND).ended("c", DAY + SECOND + 1);

    // When, Then
    assertThat(timeline.duration("call-handling", DAY)).isEqualTo("no such key");
    assertThat(timeline.duration("call-handling", DAY + SECOND))
        .isEqualTo("unmeasured=1 unmeasured_never_ended=1");
    assertThat(endedAtHorizon.duration("call-handling", DAY + SECOND))
        .isEqualTo("count=1 max_ms=86400000 mean_ms=8.64E7");
    assertThat(endedAfter.duration("call-handling", DAY + MINUTE))
        .isEqualTo("unmeasured=1 unmeasured_never_ended=1");
  }

  /** Presented and never answered: there is no leg, so nothing is unmeasured, ever. */
  @Test
  void shouldCountNothingOfALegThatNeverHappened() {
    // Given
    Timeline timeline =
        new Timeline().presented("a", 0).ended("a", MINUTE).presented("b", 0).abandoned("c", 0);

    // When, Then
    assertThat(timeline.tags(2 * DAY, "PT1M", "duration")).isEmpty();
  }

  /** 12 s abandoned; an answer at 12 s or before makes it none, one at 12.001 s does not. */
  @Test
  void shouldMeasureAbandonmentOfUnansweredCalls() {
    // Given
    Timeline alone = new Timeline().presented("c", 0, "101").abandoned("c", 12_000);
    Timeline answered =
        new Timeline().presented("c", 0).abandoned("c", 12_000).answered("c", 12_000);
    Timeline answeredAfter =
        new Timeline().presented("c", 0).abandoned("c", 12_000).answered("c", 12_001);

    // When, Then
    assertThat(alone.duration("abandonment", 12 * SECOND))
        .isEqualTo("count=1 max_ms=12000 mean_ms=12000.0");
    assertThat(
            alone.shown(
                12_000,
                "PT1M",
                Oracle.key("duration", "duration", "abandonment", "line", "101", "force", "essex")))
        .isEqualTo("count=1 max_ms=12000 mean_ms=12000.0");
    assertThat(answered.duration("abandonment", 20 * SECOND)).isEqualTo("no such key");
    assertThat(answeredAfter.duration("abandonment", 20 * SECOND))
        .isEqualTo("count=1 max_ms=12000 mean_ms=12000.0");
  }

  /** Abandoned at −2 s, presented at 0 s: negative, dated at 0 s. */
  @Test
  void shouldNotMeasureAbandonmentBeforeThePresentation() {
    // Given
    Timeline timeline = new Timeline().abandoned("c", -2 * SECOND).presented("c", 0);

    // When, Then
    assertThat(timeline.duration("abandonment", -SECOND)).isEqualTo("no such key");
    assertThat(timeline.duration("abandonment", 0)).isEqualTo("unmeasured=1 unmeasured_negative=1");
  }
}
