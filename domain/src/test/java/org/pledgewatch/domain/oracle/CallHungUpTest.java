package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.oracle.OracleRules.Abandoned;

/** Each timeline is worked out by hand; the target is 10 s unless said otherwise. */
class CallHungUpTest {
  private static final OracleRules PLEDGE = OracleRules.pledge2008();

  /** 0 s presented, 6 s abandoned, 8 s answered: void at 6 s, and nothing after it counts. */
  @Test
  void shouldVoidWhenTheCallerHangsUpByTheDeadline() {
    // Given
    Timeline timeline =
        new Timeline().presented("c", 0).abandoned("c", 6 * SECOND).answered("c", 8 * SECOND);
    Timeline atDeadline = new Timeline().presented("c", 0).abandoned("c", 10 * SECOND);

    // When, Then
    assertThat(timeline.answer999(5 * SECOND)).isEqualTo("open=1 opened=1");
    assertThat(timeline.answer999(6 * SECOND)).isEqualTo("opened=1 voided=1");
    assertThat(timeline.answer999(20 * SECOND)).isEqualTo("opened=1 voided=1");
    assertThat(atDeadline.answer999(10 * SECOND)).isEqualTo("opened=1 voided=1");
  }

  /** 5 s both answered and abandoned: kept, under every rule. */
  @Test
  void shouldPreferKeepingToVoidingAtTheSameMillisecond() {
    for (Abandoned rule : Abandoned.values()) {
      // Given
      Timeline timeline =
          new Timeline()
              .rules(PLEDGE.abandoned(rule))
              .presented("c", 0)
              .abandoned("c", 5 * SECOND)
              .answered("c", 5 * SECOND);

      // When, Then
      assertThat(timeline.answer999(20 * SECOND))
          .isEqualTo("count=1 kept=1 max_ms=5000 mean_ms=5000.0 opened=1 ratio=1.0");
    }
  }

  /** Abandoned 3 s before it was presented: void at its opening. */
  @Test
  void shouldVoidAtTheOpeningWhenTheCallerHadHungUpBefore() {
    // Given
    Timeline timeline = new Timeline().abandoned("c", -3 * SECOND).presented("c", 0);

    // When, Then
    assertThat(timeline.answer999(-SECOND)).isEqualTo("no such key");
    assertThat(timeline.answer999(0)).isEqualTo("opened=1 voided=1");
    assertThat(timeline.answer999(20 * SECOND)).isEqualTo("opened=1 voided=1");
  }

  /** Rule broken: 6 s abandoned, 8 s answered: open till 10 s, then broken, never overdue. */
  @Test
  void shouldBreakAtTheDeadlineWhereHangingUpIsBroken() {
    // Given
    Timeline timeline =
        new Timeline()
            .rules(PLEDGE.abandoned(Abandoned.BROKEN))
            .presented("c", 0)
            .abandoned("c", 6 * SECOND)
            .answered("c", 8 * SECOND);

    // When, Then
    assertThat(timeline.answer999(8 * SECOND)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(timeline.answer999(10 * SECOND)).isEqualTo("broken=1 opened=1 ratio=0.0");
    assertThat(timeline.answer999(60 * SECOND)).isEqualTo("broken=1 opened=1 ratio=0.0");
  }

  /** Rule kept: 6 s abandoned, 8 s answered: kept at 6 s, no time to fulfilment. */
  @Test
  void shouldKeepAtTheAbandonmentWhereHangingUpIsKept() {
    // Given
    Timeline timeline =
        new Timeline()
            .rules(PLEDGE.abandoned(Abandoned.KEPT))
            .presented("c", 0)
            .abandoned("c", 6 * SECOND)
            .answered("c", 8 * SECOND);
    Timeline before =
        new Timeline()
            .rules(PLEDGE.abandoned(Abandoned.KEPT))
            .abandoned("c", -2 * SECOND)
            .presented("c", 0);

    // When, Then
    assertThat(timeline.answer999(5 * SECOND)).isEqualTo("open=1 opened=1");
    assertThat(timeline.answer999(6 * SECOND)).isEqualTo("kept=1 opened=1 ratio=1.0");
    assertThat(timeline.answer999(20 * SECOND)).isEqualTo("kept=1 opened=1 ratio=1.0");
    assertThat(before.answer999(0)).isEqualTo("kept=1 opened=1 ratio=1.0");
  }

  /** 15 s abandoned, 20 s answered: broken at 10 s, overdue till 15 s, late at 20 s. */
  @Test
  void shouldChangeNothingByHangingUpAfterTheDeadlineButEndTheOverdue() {
    for (Abandoned rule : Abandoned.values()) {
      // Given
      Timeline timeline =
          new Timeline()
              .rules(PLEDGE.abandoned(rule))
              .presented("c", 0)
              .abandoned("c", 15 * SECOND)
              .answered("c", 20 * SECOND);

      // When, Then
      assertThat(timeline.answer999(14 * SECOND))
          .isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
      assertThat(timeline.answer999(15 * SECOND)).isEqualTo("broken=1 opened=1 ratio=0.0");
      assertThat(timeline.answer999(20 * SECOND))
          .isEqualTo("broken=1 count=1 late=1 max_ms=20000 mean_ms=20000.0 opened=1 ratio=0.0");
    }
  }

  /** Strict: 10 s both answered and abandoned: the answer keeps nothing, so the caller gave up. */
  @Test
  void shouldVoidACallAbandonedAtAStrictTargetAnsweredThenOrNot() {
    // Given
    Timeline timeline =
        new Timeline()
            .rules(PLEDGE.strictly())
            .presented("c", 0)
            .abandoned("c", 10 * SECOND)
            .answered("c", 10 * SECOND);
    Timeline unanswered =
        new Timeline().rules(PLEDGE.strictly()).presented("c", 0).abandoned("c", 10 * SECOND);

    // When, Then
    assertThat(timeline.answer999(10 * SECOND)).isEqualTo("opened=1 voided=1");
    assertThat(unanswered.answer999(10 * SECOND)).isEqualTo("opened=1 voided=1");
  }

  /** Abandoned at −1 s, presented and answered at 0 s: at its opening keeping beats voiding. */
  @Test
  void shouldPreferAnAnswerAtTheOpeningToAnAbandonmentBeforeIt() {
    for (Abandoned rule : Abandoned.values()) {
      // Given
      Timeline timeline =
          new Timeline()
              .rules(PLEDGE.abandoned(rule))
              .abandoned("c", -SECOND)
              .presented("c", 0)
              .answered("c", 0);

      // When, Then
      assertThat(timeline.answer999(20 * SECOND)).isEqualTo("count=1 kept=1 opened=1 ratio=1.0");
    }
  }
}
