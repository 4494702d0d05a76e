package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.Samples.batch;
import static org.pledgewatch.ingest.gateway.Samples.lines;
import static org.pledgewatch.ingest.gateway.TestGateway.BATCH;
import static org.pledgewatch.ingest.gateway.TestGateway.LINES;
import static org.pledgewatch.ingest.gateway.TestGateway.SINGLE;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.embedded.KafkaSettings;
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

final class LogGoneTest {

  @Test
  void shouldAskToComeBackWhileTheBrokerIsGoneAndTakeEventsWhenItIsBack(@TempDir Path folder) {
    try (TestGateway gateway = TestGateway.start(folder)) {
      // Given
      String run = gateway.freshRun();
      gateway.events(run, SINGLE, answered("before"));
      Eventually.holds("it is ready", () -> gateway.ops("/health/ready").status() == 200);

      // When
      gateway.broker().close();

      // Then
      assertUnavailable(gateway.events(run, SINGLE, answered("e-1")));
      assertUnavailable(gateway.events(run, BATCH, batch(answered("e-2"))));
      assertUnavailable(gateway.events(run, LINES, lines(answered("e-3"))));
      assertUnavailable(gateway.events(run, SINGLE, "malformed, and quarantine is gone too"));
      Eventually.holds("it is not ready", () -> gateway.ops("/health/ready").status() == 503);
      assertThat(gateway.ops("/health/ready").json().getJsonArray("reasons"))
          .contains("the broker does not answer");
      assertThat(gateway.ops("/health/live").status()).isEqualTo(200);

      // When
      KafkaSettings samePort = KafkaSettings.DEFAULTS.withPort(gateway.broker().port());
      try (EmbeddedKafka again = EmbeddedKafka.start(folder, samePort)) {
        assertThat(again.port()).isEqualTo(gateway.broker().port());
        Eventually.holds("it is ready", () -> gateway.ops("/health/ready").status() == 200);
        Eventually.holds(
            "events are taken", () -> gateway.events(run, SINGLE, answered("e-1")).status() == 202);

        // Then
        assertThat(gateway.loggedIds(run)).contains("before", "e-1");
        gateway.closeGateway();
      }
    }
  }

  private static void assertUnavailable(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.reason()).isEqualTo("unavailable");
    assertThat(answer.header("retry-after")).isNotEmpty();
  }
}
