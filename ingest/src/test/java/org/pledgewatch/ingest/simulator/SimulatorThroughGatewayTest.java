package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.ingest.client.FakeTime;
import org.pledgewatch.ingest.client.GatewayClient;
import org.pledgewatch.ingest.client.RunningGateway;

/** The simulator into a real gateway before a real broker, on a clock of the test's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorThroughGatewayTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration BACKFILL = Duration.ofMinutes(15);
  private static final long SEED = 11;
  private static final int FORCES = 2;

  private final FakeTime time = new FakeTime(NOON);
  private RunningGateway gateway;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path where) {
    folder = where;
    gateway = new RunningGateway(where.resolve("kafka"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldBringTheSameEventsIntoTheLogAcrossARestart() throws Exception {
    // When
    play(NOON.plusSeconds(5));
    time.pause(Duration.ofMinutes(5));
    play(time.instant().plusSeconds(5));

    // Then
    long newestMs = gateway.aliveMs("demo");
    assertThat(Instant.ofEpochMilli(newestMs)).isAfter(NOON.plusSeconds(300));
    List<Event> logged = gateway.facts("demo");
    assertThat(logged.stream().filter(event -> event.timeMs() < newestMs).toList())
        .isEqualTo(expectedBefore(newestMs));
    assertThat(logged).doesNotHaveDuplicates();
  }

  private void play(Instant until) throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    Run run =
        new Run(
            "demo",
            "Demo",
            Run.Clock.EVENTS,
            "pledge-2008",
            Optional.of("uk-wards"),
            ZoneId.of("Europe/London"),
            Optional.empty(),
            0);
    SimulatorListener silent =
        new SimulatorListener() {
          @Override
          public void reached(Instant eventTime, Duration behind) {}

          @Override
          public void retrying(String why, Duration in) {}
        };
    new SimulatorDriver(
            new SimulatorConfig(run, FORCES, Wards.UK, SEED, false, 1, BACKFILL, folder),
            new GatewayClient(gateway.uri()),
            time,
            pause -> {
              time.pause(pause);
              if (!time.instant().isBefore(until)) {
                stop.countDown();
              }
            },
            stop,
            silent)
        .run();
  }

  private static List<Event> expectedBefore(long newestMs) {
    Iterator<Event> all =
        SimulatedForces.of(
            ForceProfile.first(FORCES), Wards.UK, SEED, NOON.minus(BACKFILL).toEpochMilli());
    List<Event> events = new ArrayList<>();
    for (Event event = all.next(); event.timeMs() < newestMs; event = all.next()) {
      if (!event.type().equals("source.alive")) {
        events.add(event);
      }
    }
    return events;
  }
}
