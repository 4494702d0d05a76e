package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.figure.FigureKey;

/** Each timeline is worked out by hand; the target is 10 s unless said otherwise. */
class CallPromiseTest {
  private static final OracleRules PLEDGE = OracleRules.pledge2008();

  /** 0 s presented, 4 s answered: kept, after 4 s. */
  @Test
  void shouldKeepAtTheAnswer() {
    // Given
    Timeline timeline = new Timeline().presented("c", 0).answered("c", 4 * SECOND);

    // When, Then
    assertThat(timeline.answer999(-SECOND)).isEqualTo("no such key");
    assertThat(timeline.answer999(0)).isEqualTo("open=1 opened=1");
    assertThat(timeline.answer999(3 * SECOND)).isEqualTo("open=1 opened=1");
    assertThat(timeline.answer999(4 * SECOND))
        .isEqualTo("count=1 kept=1 max_ms=4000 mean_ms=4000.0 opened=1 ratio=1.0");
  }

  /** 0 s presented, 10.000 s answered: kept; 10.001 s: broken at 10 s, late at 10.001 s. */
  @Test
  void shouldKeepAtTheTargetItselfAndNotOneMillisecondOver() {
    // Given
    Timeline at = new Timeline().presented("c", 0).answered("c", 10 * SECOND);
    Timeline over = new Timeline().presented("c", 0).answered("c", 10 * SECOND + 1);

    // When, Then
    assertThat(at.answer999(10 * SECOND))
        .isEqualTo("count=1 kept=1 max_ms=10000 mean_ms=10000.0 opened=1 ratio=1.0");
    assertThat(over.answer999(10 * SECOND)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(over.answer999(11 * SECOND))
        .isEqualTo("broken=1 count=1 late=1 max_ms=10001 mean_ms=10001.0 opened=1 ratio=0.0");
  }

  /** 0 s presented, never answered: open, at risk from 8 s, broken and overdue from 10 s. */
  @Test
  void shouldBreakAtTheDeadlineWhenNobodyAnswers() {
    // Given
    Timeline timeline = new Timeline().presented("c", 0);

    // When, Then
    assertThat(timeline.answer999(7 * SECOND)).isEqualTo("open=1 opened=1");
    assertThat(timeline.answer999(8 * SECOND)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(timeline.answer999(9 * SECOND)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(timeline.answer999(10 * SECOND)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
  }

  /** Presented at 1 ms: at 8.000 s there are 2.001 s of 10 s left, more than a fifth. */
  @Test
  void shouldNotBeAtRiskAMillisecondEarly() {
    // Given
    Timeline timeline = new Timeline().presented("c", 1);

    // When, Then
    assertThat(timeline.answer999(8 * SECOND)).isEqualTo("open=1 opened=1");
    assertThat(timeline.answer999(9 * SECOND)).isEqualTo("at_risk=1 open=1 opened=1");
  }

  /** A target of 9 ms: a fifth is 1.8 ms, so it is at risk from 1 ms before the deadline on. */
  @Test
  void shouldBeAtRiskFromTheFirstWholeMillisecond() {
    // Given
    OracleRules nineMs =
        PLEDGE.promises(
            PLEDGE.promises().stream().map(p -> p.target(Duration.ofMillis(9))).toList());
    Timeline twoLeft = new Timeline().rules(nineMs).presented("c", -7);
    Timeline oneLeft = new Timeline().rules(nineMs).presented("c", -8);

    // When, Then
    assertThat(twoLeft.answer999(0)).isEqualTo("open=1 opened=1");
    assertThat(oneLeft.answer999(0)).isEqualTo("at_risk=1 open=1 opened=1");
  }

  /** Strict: 9.999 s is under 10 s; 10.000 s is not: broken and late at once. */
  @Test
  void shouldBreakAtTheTargetItselfWhenStrict() {
    // Given
    Timeline under = new Timeline().rules(PLEDGE.strictly()).presented("c", 0).answered("c", 9_999);
    Timeline at = new Timeline().rules(PLEDGE.strictly()).presented("c", 0).answered("c", 10_000);

    // When, Then
    assertThat(under.answer999(10 * SECOND))
        .isEqualTo("count=1 kept=1 max_ms=9999 mean_ms=9999.0 opened=1 ratio=1.0");
    assertThat(at.answer999(10 * SECOND))
        .isEqualTo("broken=1 count=1 late=1 max_ms=10000 mean_ms=10000.0 opened=1 ratio=0.0");
  }

  /** Ended unanswered at 5 s: neither kept nor void, so broken at 10 s, but not overdue. */
  @Test
  void shouldBreakWithoutOverdueWhenTheCallEndedUnanswered() {
    // Given
    Timeline ended = new Timeline().presented("c", 0).ended("c", 5 * SECOND);
    Timeline later = new Timeline().presented("c", 0).ended("c", 13 * SECOND);

    // When, Then
    assertThat(ended.answer999(9 * SECOND)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(ended.answer999(10 * SECOND)).isEqualTo("broken=1 opened=1 ratio=0.0");
    assertThat(later.answer999(12 * SECOND)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(later.answer999(13 * SECOND)).isEqualTo("broken=1 opened=1 ratio=0.0");
  }

  /** Answered 1 ms before it was presented: out of everything, unmeasured at the opening. */
  @Test
  void shouldTakeAnAnswerBeforeThePresentationOut() {
    // Given
    Timeline timeline =
        new Timeline().answered("c", -1).abandoned("c", -2).presented("c", 0).answered("c", 5_000);

    // When, Then
    assertThat(timeline.answer999(0)).isEqualTo("unmeasured=1 unmeasured_negative=1");
    assertThat(timeline.answer999(20 * SECOND)).isEqualTo("unmeasured=1 unmeasured_negative=1");
  }

  /** Answered when presented: kept after 0 ms, unless the pack leaves zeros out. */
  @Test
  void shouldKeepAfterNoTimeUnlessZeroIsExcluded() {
    // Given
    Timeline included = new Timeline().presented("c", 0).answered("c", 0);
    Timeline excluded =
        new Timeline().rules(PLEDGE.withoutZeros()).presented("c", 0).answered("c", 0);

    // When, Then
    assertThat(included.answer999(0)).isEqualTo("count=1 kept=1 opened=1 ratio=1.0");
    assertThat(included.fields(0, "PT1M", Oracle.key("promise", "promise", "answer-999")))
        .containsEntry("mean_ms", 0.0)
        .containsEntry("max_ms", 0L)
        .containsEntry("p50_ms", 0L);
    assertThat(excluded.answer999(0)).isEqualTo("unmeasured=1 unmeasured_zero=1");
  }

  /** Presented at 0 s in Essex and at 2 s in Kent; answered at 9 s and at 7 s: 0 s to 7 s. */
  @Test
  void shouldGoByTheEarliestOfWhatIsSaidTwice() {
    // Given
    Timeline timeline =
        new Timeline()
            .presentedAt("c", 2 * SECOND, "kent", "north")
            .presentedAt("c", 0, "essex", "south")
            .answered("c", 9 * SECOND)
            .answered("c", 7 * SECOND);

    // When, Then
    assertThat(timeline.tags(20 * SECOND, "PT1M", "promise"))
        .containsExactlyInAnyOrder(
            "{\"promise\":\"answer-999\"}",
            "{\"force\":\"essex\",\"promise\":\"answer-999\"}",
            "{\"centre\":\"south\",\"force\":\"essex\",\"promise\":\"answer-999\"}");
    assertThat(timeline.answer999(20 * SECOND))
        .isEqualTo("count=1 kept=1 max_ms=7000 mean_ms=7000.0 opened=1 ratio=1.0");
  }

  /** Presented twice at 0 s, first (by id) on 101: only answer-101 is opened. */
  @Test
  void shouldBreakTiesInTimeById() {
    // Given
    Timeline timeline =
        new Timeline().presented("c", 0, "101").presented("c", 0, "999").answered("c", 30_000);

    // When, Then
    assertThat(timeline.answer999(30 * SECOND)).isEqualTo("no such key");
    assertThat(timeline.shown(30_000, "PT1M", Oracle.key("promise", "promise", "answer-101")))
        .isEqualTo("count=1 kept=1 max_ms=30000 mean_ms=30000.0 opened=1 ratio=1.0");
  }

  /** A call on the switchboard is promised nothing. */
  @Test
  void shouldPromiseNothingOnOtherLines() {
    // Given
    Timeline timeline = new Timeline().presented("c", 0, "switchboard").answered("c", SECOND);

    // When, Then
    assertThat(timeline.tags(20 * SECOND, "PT1M", "promise")).isEmpty();
  }

  /**
   * Opened at 0 s, broken at 10 s, answered at 90 s. (T − 60 s, T] has the opening till 59 s, the
   * breach from 10 s till 69 s, the late answer from 90 s till 149 s. Then zeros, and the key
   * stays.
   */
  @Test
  void shouldDateEachContributionInItsOwnWindow() {
    // Given
    FigureKey key = Oracle.key("promise", "promise", "answer-999", "force", "essex");
    Timeline timeline = new Timeline().presented("c", 0).answered("c", 90 * SECOND);

    // When, Then
    assertThat(timeline.shown(59_000, "PT1M", key))
        .isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(timeline.shown(60_000, "PT1M", key)).isEqualTo("broken=1 overdue=1 ratio=0.0");
    assertThat(timeline.shown(69_000, "PT1M", key)).isEqualTo("broken=1 overdue=1 ratio=0.0");
    assertThat(timeline.shown(70_000, "PT1M", key)).isEqualTo("overdue=1");
    assertThat(timeline.shown(90_000, "PT1M", key))
        .isEqualTo("count=1 late=1 max_ms=90000 mean_ms=90000.0");
    assertThat(timeline.shown(150_000, "PT1M", key)).isEmpty();
    assertThat(timeline.fields(150_000, "PT1M", key).keySet())
        .containsExactlyInAnyOrder(
            "opened",
            "kept",
            "broken",
            "voided",
            "late",
            "open",
            "overdue",
            "at_risk",
            "unmeasured",
            "unmeasured_missing",
            "unmeasured_negative",
            "unmeasured_zero",
            "unmeasured_never_ended",
            "explained",
            "count");
  }

  /** Three calls, one kept and two broken: a third, unrounded. */
  @Test
  void shouldDivideKeptByKeptAndBroken() {
    // Given
    Timeline timeline =
        new Timeline()
            .presented("a", 0)
            .answered("a", 5 * SECOND)
            .presented("b", 0)
            .presented("c", 0)
            .presented("d", 0)
            .abandoned("d", 3 * SECOND);

    // When, Then
    assertThat(timeline.fields(20_000, "PT1M", Oracle.key("promise", "promise", "answer-999")))
        .containsEntry("opened", 4L)
        .containsEntry("kept", 1L)
        .containsEntry("broken", 2L)
        .containsEntry("voided", 1L)
        .containsEntry("ratio", 1 / 3.0);
  }

  /** Nothing is assumed about a call without centre: it counts at all and at its force alone. */
  @Test
  void shouldCountAtEachKnownScope() {
    // Given
    Timeline timeline = new Timeline().presented("a", 0).presentedAt("b", 0, "kent", "north");

    // When, Then
    assertThat(timeline.tags(0, "PT1M", "promise"))
        .containsExactlyInAnyOrder(
            "{\"promise\":\"answer-999\"}",
            "{\"force\":\"essex\",\"promise\":\"answer-999\"}",
            "{\"force\":\"kent\",\"promise\":\"answer-999\"}",
            "{\"centre\":\"north\",\"force\":\"kent\",\"promise\":\"answer-999\"}");
  }
}
