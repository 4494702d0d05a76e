package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.TestGateway.LINES;
import static org.pledgewatch.ingest.gateway.TestGateway.SINGLE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpsTest {
  private static final int QUOTA_PER_S = 10;

  private TestGateway gateway;

  @BeforeAll
  void start(@TempDir Path folder) {
    gateway =
        TestGateway.start(
            folder, Map.of("quota.events.per.s", String.valueOf(QUOTA_PER_S), "partitions", "1"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldBecomeReady() {
    assertThat(gateway.ops("/health/live").json().getString("status")).isEqualTo("up");
    Eventually.holds("it is ready", () -> gateway.ops("/health/ready").status() == 200);
    assertThat(gateway.ops("/health/nothing").status()).isEqualTo(404);
  }

  @Test
  void shouldAskAClientBeyondItsQuotaToWaitAndCountEverything() {
    // Given
    String many = Samples.manyLines(QUOTA_PER_S).replace("1999-02-01", "1999-02-02");
    gateway.events(Run.LIVE, SINGLE, "malformed");
    gateway.events(Run.LIVE, SINGLE, answered("now", Instant.now()));
    gateway.events(Run.LIVE, SINGLE, answered("same"));
    gateway.events(Run.LIVE, SINGLE, answered("same"));

    // When
    Answer slowed = gateway.events(Run.LIVE, LINES, many);
    String[] refused = new String[200];
    java.util.Arrays.fill(refused, "{}");
    Answer overdrawn = gateway.events(Run.LIVE, TestGateway.BATCH, Samples.batch(refused));
    Answer answer = gateway.events(Run.LIVE, SINGLE, answered("too-many"));

    // Then
    assertThat(slowed.status()).isEqualTo(202);
    assertThat(overdrawn.status()).isEqualTo(202);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.reason()).isEqualTo("quota");
    assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 30);
    String metrics = gateway.ops("/metrics").json().getString("text");
    assertThat(metrics)
        .contains(
            "pledgewatch_gateway_accepted_total 12.0",
            "pledgewatch_gateway_duplicates_total 1.0",
            "pledgewatch_gateway_refused_total{reason=\"malformed\",source=\"unknown\"} 1.0",
            "pledgewatch_gateway_refused_total{reason=\"envelope\",source=\"unknown\"} 200.0",
            "pledgewatch_gateway_requests_total{path=\"/events\",status=\"429\"} 1.0",
            "pledgewatch_gateway_append_seconds_bucket",
            "pledgewatch_gateway_event_lag_seconds_count 12",
            "pledgewatch_gateway_in_flight");
  }
}
