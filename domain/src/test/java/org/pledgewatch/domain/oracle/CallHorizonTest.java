package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import org.junit.jupiter.api.Test;

/** Each timeline is worked out by hand; the target is 10 s unless said otherwise. */
class CallHorizonTest {
  /**
   * Presented at 0 s, nothing more: the deadline, 10 s, is the last thing known of it. Overdue
   * until 24 h after it. An answer at exactly 24 h 10 s still belongs to it, one millisecond later
   * not.
   */
  @Test
  void shouldForgetACallADayAfterItsDeadline() {
    // Given
    long forgotten = DAY + 10 * SECOND;
    Timeline silent = new Timeline().presented("c", 0);
    Timeline atHorizon = new Timeline().presented("c", 0).answered("c", forgotten);
    Timeline after = new Timeline().presented("c", 0).answered("c", forgotten + 1);

    // When, Then
    assertThat(silent.answer999(forgotten - SECOND)).isEqualTo("overdue=1");
    assertThat(silent.answer999(forgotten)).isEmpty();
    assertThat(atHorizon.answer999(forgotten))
        .isEqualTo("count=1 late=1 max_ms=86410000 mean_ms=8.641E7");
    assertThat(after.answer999(forgotten + SECOND)).isEmpty();
  }

  /** Each event puts forgetting off: ended at 20 h, so an answer at 44 h still belongs. */
  @Test
  void shouldCountTheHorizonFromTheLastEvent() {
    // Given
    Timeline timeline =
        new Timeline().presented("c", 0).ended("c", 20 * HOUR).answered("c", 44 * HOUR);

    // When, Then
    assertThat(timeline.answer999(44 * HOUR))
        .isEqualTo("count=1 late=1 max_ms=158400000 mean_ms=1.584E8");
  }

  /**
   * Presented at 0 s, forgotten at 24 h 10 s. What comes until 28 days after that is ignored; a
   * millisecond later it is another call of the same subject.
   */
  @Test
  void shouldTakeASubjectThatReturnsAfterFourWeeksForANewCall() {
    // Given
    long again = DAY + 10 * SECOND + 28 * DAY;
    Timeline ignored = new Timeline().presented("c", 0).presented("c", again);
    Timeline anew = new Timeline().presented("c", 0).presented("c", again + 1);

    // When, Then
    assertThat(ignored.answer999(again + MINUTE)).isEmpty();
    assertThat(anew.answer999(again + MINUTE)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
  }
}
