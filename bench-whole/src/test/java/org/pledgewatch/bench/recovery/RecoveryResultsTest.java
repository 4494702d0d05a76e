package org.pledgewatch.bench.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.bench.recovery.Checkpoints.Checkpoint;

class RecoveryResultsTest {
  private static final Checkpoint CHECKPOINT = new Checkpoint(1, 120, 4, 1 << 20);

  @Test
  void shouldSayHowManyKillsLeftFiguresRight() {
    // Given
    RecoveryResults results =
        new RecoveryResults(
            List.of(
                new Kill(1, 3, 6, 0, 1_000, 0, 0, List.of(CHECKPOINT)),
                new Kill(2, 3, 8, 0, 1_000, 1, 0, List.of())));

    // Then
    assertThat(results.verdict()).startsWith("After 1 of 2 kills");
    assertThat(results.table().markdown()).contains("| 7.0 ", "6.0 to 8.0", "| 120 ");
  }

  @Test
  void shouldNotCallNothingRight() {
    // Given
    Kill nothing = new Kill(1, 3, 6, 0, 0, 0, 0, List.of());

    // Then
    assertThat(nothing.isRight()).isFalse();
  }
}
