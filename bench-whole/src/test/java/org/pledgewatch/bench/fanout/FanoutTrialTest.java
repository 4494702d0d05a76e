package org.pledgewatch.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FanoutTrialTest {
  private static final int READERS = 20;
  private static final int CHANGES_A_SECOND = 100;

  @Test
  void shouldGiveTheNewestFiguresToThoseWhoWereSlow() throws Exception {
    // Given
    FanoutTrial trial = new FanoutTrial(new FanoutTrial.Pace(1, 1, 60), READERS, CHANGES_A_SECOND);

    // When
    FanoutTrial.Outcome outcome = trial.run(Scenario.TENTH_SLOW);

    // Then
    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.values().get(FanoutTrial.BEHIND)).isGreaterThanOrEqualTo(2);
    assertThat(outcome.values().get(FanoutTrial.P99_MS)).isPositive();
  }
}
