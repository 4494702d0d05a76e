package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;

/** Each timeline is worked out by hand. An attendance is broken at 15 min, to explain in 72 h. */
class ExplainedTest {
  private static final String URBAN = "attend-emergency-urban";

  /** Told at 1 h: the breach counts as explained from then on, and explaining is kept. */
  @Test
  void shouldExplainABreach() {
    // Given
    Timeline timeline = new Timeline().created("i", 0, "emergency").explained(URBAN + "/i", HOUR);

    // When, Then
    assertThat(timeline.promise("explain", 14 * MINUTE)).isEqualTo("no such key");
    assertThat(timeline.promise("explain", 15 * MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(URBAN, 59 * MINUTE))
        .isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(timeline.promise(URBAN, HOUR))
        .isEqualTo("broken=1 explained=1 opened=1 overdue=1 ratio=0.0");
    assertThat(timeline.promise("explain", HOUR, "force", "essex"))
        .isEqualTo("count=1 kept=1 max_ms=2700000 mean_ms=2700000.0 opened=1 ratio=1.0");
  }

  /** Explained before the breach; without having told anybody; for a second opening. */
  @Test
  void shouldNotTakeAnyWordForAnExplanation() {
    // Given
    Timeline before = new Timeline().created("i", 0, "emergency").explained(URBAN + "/i", MINUTE);
    Timeline untold = new Timeline().created("i", 0, "emergency");
    untold.event("promise.explained", URBAN + "/i", HOUR, Data.of("reason", "other"));
    Timeline second = new Timeline().created("i", 0, "emergency").explained(URBAN + "/i/2", HOUR);

    // When, Then
    assertThat(before.promise("explain", HOUR)).isEqualTo("unmeasured=1 unmeasured_negative=1");
    assertThat(before.promise(URBAN, HOUR)).contains("explained=1");
    assertThat(untold.promise("explain", 3 * DAY + 15 * MINUTE))
        .isEqualTo("broken=1 overdue=1 ratio=0.0");
    assertThat(second.promise("explain", HOUR)).isEqualTo("open=1 opened=1");
    assertThat(second.promise(URBAN, HOUR)).doesNotContain("explained");
  }

  /** Void, and then opened again at 10 min: broken at 25 min under the number 2. */
  @Test
  void shouldNumberTheOpenings() {
    // Given
    Timeline timeline =
        new Timeline()
            .created("i", 0, "emergency")
            .regraded("i", MINUTE, "advice")
            .regraded("i", 10 * MINUTE, "emergency")
            .explained(URBAN + "/i", 30 * MINUTE)
            .explained(URBAN + "/i/2", 40 * MINUTE);

    // When, Then
    assertThat(timeline.promise(URBAN, 30 * MINUTE)).doesNotContain("explained");
    assertThat(timeline.promise(URBAN, 40 * MINUTE)).contains("explained=1");
  }

  /** An unanswered call can be explained; whether it must be is the pack's to say. */
  @Test
  void shouldExplainCallsToo() {
    // Given
    Timeline timeline = new Timeline().presented("c", 0).explained("answer-999/c", 20 * SECOND);

    // When, Then
    assertThat(timeline.answer999(20 * SECOND))
        .isEqualTo("broken=1 explained=1 opened=1 overdue=1 ratio=0.0");
    assertThat(timeline.promise("explain", HOUR)).isEqualTo("no such key");
    timeline.pledges(PledgeRules.pledge2008().explained(Set.of("answer-999")));
    assertThat(timeline.promise("explain", HOUR, "force", "essex"))
        .isEqualTo("count=1 kept=1 max_ms=10000 mean_ms=10000.0 opened=1 ratio=1.0");
  }
}
