package org.pledgewatch.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class IngestTrialTest {
  private static final int CONNECTIONS = 4;

  @ParameterizedTest
  @CsvSource({"GATEWAY, SINGLE", "DURABLE, LINES", "GATEWAY, BATCH", "CHECK, BATCH"})
  void shouldFindInTheLogWhatWasAcknowledged(Contestant contestant, Load load) throws Exception {
    // Given
    IngestTrial trial = new IngestTrial(new Pace(0.2, 0.2, 0.2, 30), CONNECTIONS, 1);

    // When
    IngestTrial.Outcome outcome = trial.run(contestant, load);

    // Then
    assertThat(outcome.wrong()).isEmpty();
    assertThat(outcome.values().get(IngestTrial.EVENTS)).isPositive();
  }
}
