package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.ingest.client.FakeTime;
import org.pledgewatch.ingest.client.MemoryGateway;
import org.pledgewatch.ingest.client.Pause;

class SimulatorDriverTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration BACKFILL = Duration.ofMinutes(20);
  private static final long SEED = 7;
  private static final Run RUN =
      new Run(
          "demo",
          "Demo",
          Run.Clock.EVENTS,
          "pledge-2008",
          ZoneId.of("Europe/London"),
          Optional.empty(),
          0);

  @TempDir private Path folder;

  private final MemoryGateway gateway = new MemoryGateway();
  private final FakeTime time = new FakeTime(NOON);
  private final List<Duration> behind = new ArrayList<>();
  private final List<String> retries = new ArrayList<>();
  private boolean faults;

  @Test
  void shouldRushThroughTheBackfillAndThenKeepToItsSpeed() throws Exception {
    // When
    play(2, 1, NOON.plusSeconds(60));

    // Then
    assertThat(sent()).isEqualTo(expected(2, NOON.minus(BACKFILL), newest()));
    assertThat(newest()).isBetween(NOON.plusSeconds(58), NOON.plusSeconds(60));
    assertThat(behind.get(0)).isGreaterThan(Duration.ofMinutes(10));
    assertThat(behind.get(behind.size() - 1)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void shouldSayTheSameAtAnotherSpeed() throws Exception {
    // When
    play(1, 60, NOON.plusSeconds(10));

    // Then
    assertThat(newest()).isBetween(NOON.plusSeconds(580), NOON.plusSeconds(600));
    assertThat(sent()).isEqualTo(expected(1, NOON.minus(BACKFILL), newest()));
  }

  @Test
  void shouldGoOnWhereItWasAfterARestart() throws Exception {
    // Given
    play(2, 1, NOON.plusSeconds(30));
    time.pause(Duration.ofMinutes(15));

    // When
    play(2, 1, time.instant().plusSeconds(30));

    // Then
    assertThat(newest()).isAfter(NOON.plusSeconds(15 * 60));
    assertThat(sent()).isEqualTo(expected(2, NOON.minus(BACKFILL), newest()));
  }

  @Test
  void shouldGoOnFromTheEventTimeItReachedAtSpeed() throws Exception {
    // Given
    play(1, 600, NOON.plusSeconds(10));
    Instant reached = newest();

    // When
    play(1, 1, time.instant().plusSeconds(10));

    // Then
    assertThat(newest()).isBetween(reached.plusSeconds(8), reached.plusSeconds(11));
  }

  @Test
  void shouldLoseNothingWhileTheGatewayIsGone() throws Exception {
    // Given
    gateway.goneAfter(2, 6);

    // When
    play(1, 1, NOON.plusSeconds(60));

    // Then
    assertThat(retries).hasSize(6);
    assertThat(sent()).isEqualTo(expected(1, NOON.minus(BACKFILL), newest()));
  }

  @Test
  void shouldEndAtOnceWhenStoppedWhileTheGatewayIsGone() throws Exception {
    // Given
    gateway.goneAfter(1, Integer.MAX_VALUE);

    // When
    play(1, 1, NOON.plusSeconds(60));

    // Then
    assertThat(sent()).hasSize(1_000);
    assertThat(retries).isNotEmpty();
  }

  @Test
  void shouldLetAForceJoinLater() throws Exception {
    // Given
    play(1, 1, NOON.plusSeconds(30));

    // When
    play(2, 1, NOON.plusSeconds(90));

    // Then
    assertThat(sent())
        .filteredOn(event -> event.source().equals("/telephony/northumbria"))
        .isNotEmpty()
        .allMatch(event -> event.timeMs() >= NOON.plusSeconds(28).toEpochMilli());
  }

  @Test
  void shouldBeginAnewWhereTheStateIsDamaged() throws Exception {
    // Given
    Files.writeString(folder.resolve("simulator.json"), "{\"startsMs\":");

    // When
    play(1, 1, NOON.plusSeconds(5));

    // Then
    assertThat(sent()).isEqualTo(expected(1, NOON.minus(BACKFILL), newest()));
  }

  @Test
  void shouldBringEveryEventAcrossARestartDespiteFaults() throws Exception {
    // Given
    faults = true;
    play(1, 1, NOON.plusSeconds(30));
    time.pause(Duration.ofMinutes(40));

    // When
    play(1, 1, time.instant().plusSeconds(30));

    // Then
    List<Sending> due = expectedSendings(time.instant().minusSeconds(2));
    assertThat(gateway.log).isNotEmpty();
    for (Sending sending : due) {
      if (sending instanceof Sending.Fact fact) {
        assertThat(gateway.log).as("%s", fact).containsKey(fact.event().identity());
      }
    }
    assertThat(gateway.malformed)
        .isGreaterThanOrEqualTo(
            (int) due.stream().filter(Sending.Malformed.class::isInstance).count())
        .isPositive();
  }

  private static List<Sending> expectedSendings(Instant until) {
    Iterator<Sending> all =
        new Faults(
            SimulatedForces.of(
                ForceProfile.first(1), Wards.UK, SEED, NOON.minus(BACKFILL).toEpochMilli()),
            SEED);
    List<Sending> sendings = new ArrayList<>();
    for (Sending next = all.next(); next.atMs() <= until.toEpochMilli(); next = all.next()) {
      sendings.add(next);
    }
    return sendings;
  }

  private void play(int forces, double speed, Instant until) throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    Pause untilThen =
        pause -> {
          time.pause(pause);
          if (!time.instant().isBefore(until)) {
            stop.countDown();
          }
        };
    SimulatorListener listener =
        new SimulatorListener() {
          @Override
          public void reached(Instant eventTime, Duration left) {
            behind.add(left);
          }

          @Override
          public void retrying(String why, Duration in) {
            retries.add(why);
          }
        };
    SimulatorConfig config =
        new SimulatorConfig(RUN, forces, Wards.UK, SEED, faults, speed, BACKFILL, folder);
    new SimulatorDriver(config, gateway, time, untilThen, stop, listener).run();
  }

  private List<Event> sent() {
    return List.copyOf(gateway.log.values());
  }

  private Instant newest() {
    return Instant.ofEpochMilli(sent().get(sent().size() - 1).timeMs());
  }

  private static List<Event> expected(int forces, Instant start, Instant newest) {
    Iterator<Event> all =
        SimulatedForces.of(ForceProfile.first(forces), Wards.UK, SEED, start.toEpochMilli());
    List<Event> events = new ArrayList<>();
    for (Event event = all.next(); event.timeMs() <= newest.toEpochMilli(); event = all.next()) {
      events.add(event);
    }
    return events;
  }
}
