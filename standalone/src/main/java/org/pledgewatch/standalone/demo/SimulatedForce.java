package org.pledgewatch.standalone.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.ReferenceFolder;
import org.pledgewatch.ingest.simulator.SimulatorConfig;
import org.pledgewatch.ingest.simulator.SimulatorDriver;
import org.pledgewatch.ingest.simulator.SimulatorListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated force on a thread of its own, sending to the gateway over HTTP as any other. */
final class SimulatedForce implements AutoCloseable {
  static final String RUN = "demo";

  /** The wards that the forces police. */
  private static final String REFERENCE = "uk-wards";

  /** So that the longest window of the live page, an hour, is full from the start. */
  private static final Duration BACKFILL = Duration.ofHours(1);

  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedForce.class);

  private final SimulatorDriver driver;
  private final Thread thread;

  /** Is told when the simulation cannot go on. */
  @FunctionalInterface
  interface OnFailure {
    void failed(int exitCode, String message);
  }

  private SimulatedForce(SimulatorDriver driver, OnFailure onFailure) {
    this.driver = driver;
    this.thread = new Thread(() -> play(driver, onFailure), "simulated-force");
  }

  /** Returns once the gateway has taken the first events. */
  static SimulatedForce start(DemoSettings settings, URI gateway, Path state, OnFailure onFailure)
      throws InterruptedException {
    SimulatorConfig config =
        new SimulatorConfig(
            run(settings.forces()),
            settings.forces(),
            ReferenceFolder.parse(ReferenceFolder.texts(REFERENCE)),
            settings.seed(),
            settings.faults(),
            settings.speed(),
            BACKFILL,
            state);
    FirstTaken first = new FirstTaken();
    SimulatedForce force =
        new SimulatedForce(SimulatorDriver.over(gateway, config, first), onFailure);
    force.thread.setDaemon(true);
    force.thread.start();
    first.await();
    return force;
  }

  private static Run run(int forces) {
    return new Run(
        RUN,
        forces == 1 ? "Simulated force" : "Simulated forces",
        Run.Clock.EVENTS,
        "pledge-2008",
        Optional.of(REFERENCE),
        ZoneId.of("Europe/London"),
        Optional.empty(),
        Clock.systemUTC().millis());
  }

  private static void play(SimulatorDriver driver, OnFailure onFailure) {
    try {
      driver.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The simulation ended", e);
      onFailure.failed(DemoException.FAILED, "The simulated force ended: " + e.getMessage());
    }
  }

  /** Stops after the request in hand, having written how far it came. */
  @Override
  public void close() throws InterruptedException {
    driver.stop();
    thread.join(STOPS_WITHIN.toMillis());
  }

  private static final class FirstTaken implements SimulatorListener {
    private final CountDownLatch taken = new CountDownLatch(1);

    @Override
    public void reached(Instant eventTime, Duration behind) {
      taken.countDown();
    }

    @Override
    public void retrying(String why, Duration in) {
      LOG.warn("The gateway does not take simulated events; again in {}: {}", in, why);
    }

    void await() throws InterruptedException {
      if (!taken.await(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "the gateway took no simulated event within " + STARTS_WITHIN.toSeconds() + " s");
      }
    }
  }
}
