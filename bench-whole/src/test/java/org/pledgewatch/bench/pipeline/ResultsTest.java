package org.pledgewatch.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.bench.report.Range;

class ResultsTest {
  private static final Log LOG = new Log("H", WindowSet.S3, List.of(Stage.LIMIT, Stage.FIGURES));

  @Test
  void shouldCompareWithTheLimitRoundByRound() {
    // Given
    Results results =
        new Results(
            List.of(
                timed(1, Stage.LIMIT, 100),
                timed(1, Stage.FIGURES, 50),
                timed(2, Stage.FIGURES, 60),
                timed(2, Stage.LIMIT, 200),
                timed(3, Stage.FIGURES, 80),
                timed(3, Stage.LIMIT, 100)));

    // When
    Range share = results.share(LOG, Stage.FIGURES).orElseThrow();

    // Then
    assertThat(share).isEqualTo(new Range(50, 30, 80));
    assertThat(results.table(List.of(LOG)).markdown()).contains("50 %", "30 to 80", "| 2.00 ");
  }

  @Test
  void shouldSayWhyInsteadOfANumber() {
    // Given
    Results results =
        new Results(
            List.of(
                timed(1, Stage.LIMIT, 100),
                new Sample(1, "H", WindowSet.S3, Stage.FIGURES, null, "no memory")));

    // When
    String table = results.table(List.of(LOG)).markdown();

    // Then
    assertThat(table).contains("no memory");
    assertThat(results.share(LOG, Stage.FIGURES)).isEmpty();
    assertThat(results.bars(List.of(LOG)).svg()).contains("was not timed");
  }

  private static Sample timed(int round, Stage stage, long perCpuS) {
    return new Sample(
        round, "H", WindowSet.S3, stage, new Timed(perCpuS, 2 * perCpuS, 1, 1, 0), null);
  }
}
