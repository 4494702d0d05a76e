package org.pledgewatch.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;

class TrialTest {
  private static final Workload SMALL = new Workload("small", 5, 100, 1);

  /** More than can be under way between source and sink, so that rows must come out meanwhile. */
  private static final int MEASURED = 200_000;

  @Test
  void shouldTimeBetweenTheMarksInAProcessOfItsOwn() throws Exception {
    // Given
    Trial trial =
        new Trial("limit-flink", SMALL, "S1", new Phases(60, 1, 100, 0, MEASURED, 60_000));

    // When
    Outcome outcome = new TrialProcess(new JvmOptions(List.of("-Xmx512m")), 60).run(trial);

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Timed.class,
            timed -> {
              assertThat(timed.calls()).isBetween((long) MEASURED, MEASURED + Meter.LOOK_EVERY);
              assertThat(timed.cpuS()).isPositive();
              assertThat(timed.rows()).isPositive();
            });
  }

  @Test
  void shouldSayWhyAProcessFailed() throws Exception {
    // Given
    Trial trial = new Trial("limit-flink", SMALL, "S1", new Phases(60, 1, 100, 0, 1_000, 60_000));

    // When
    Outcome outcome = new TrialProcess(new JvmOptions(List.of("-Xmx1")), 60).run(trial);

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.why()).isNotBlank());
  }

  @Test
  void shouldReadATrialBackAsItWas() {
    // Given
    Trial trial = new Trial("slicing", SMALL, "S3", new Phases(900, 1, 100, 5, 1_000, 60_000));

    // Then
    assertThat(Trial.parse(trial.text())).isEqualTo(trial);
  }
}
