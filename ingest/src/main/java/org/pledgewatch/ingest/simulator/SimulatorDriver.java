package org.pledgewatch.ingest.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.ingest.client.Delivery;
import org.pledgewatch.ingest.client.EventSender;
import org.pledgewatch.ingest.client.GatewayClient;
import org.pledgewatch.ingest.client.PatientSender;
import org.pledgewatch.ingest.client.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays forces into a run. The first start begins {@link SimulatorConfig#backfill} before now and
 * rushes through to now; then it goes on at its speed. A later start on the same state folder goes
 * on where the last one ended, rushing through what was missed. Nothing is lost while the gateway
 * is away: the same events are sent until they are taken.
 *
 * <p>{@link #run} blocks, so give it a thread; {@link #stop} may be called from any other.
 */
public final class SimulatorDriver {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatorDriver.class);
  private static final Duration TICK = Duration.ofMillis(200);

  /** It never gives up on the gateway; only a stop ends the waiting. */
  private static final Duration PATIENCE = Duration.ofDays(3_650);

  /** The state is written this often at most; what is sent since is known to be safe to repeat. */
  private static final long STATE_EVERY_MS = 1_000;

  private final SimulatorConfig config;
  private final Clock clock;
  private final Pause pause;
  private final SimulatorListener listener;
  private final SimulatorStateFile file;
  private final PatientSender sender;
  private final CountDownLatch stop;

  /** By the wall's clock and over HTTP. */
  public static SimulatorDriver over(
      URI gateway, SimulatorConfig config, SimulatorListener listener) {
    CountDownLatch stop = new CountDownLatch(1);
    Pause untilStop = time -> stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    return new SimulatorDriver(
        config, new GatewayClient(gateway), Clock.systemUTC(), untilStop, stop, listener);
  }

  /**
   * @param stop counted down to end it; {@code pause} is to return at once from then on
   */
  SimulatorDriver(
      SimulatorConfig config,
      EventSender gateway,
      Clock clock,
      Pause pause,
      CountDownLatch stop,
      SimulatorListener listener) {
    this.config = config;
    this.clock = clock;
    this.pause = pause;
    this.listener = listener;
    this.file = new SimulatorStateFile(config.stateFolder());
    this.sender = new PatientSender(gateway, pause, PATIENCE, listener::retrying, this::isStopped);
    this.stop = stop;
  }

  private boolean isStopped() {
    return stop.getCount() == 0;
  }

  /** Ends {@link #run} after the request in hand. Idempotent, does not block. */
  public void stop() {
    stop.countDown();
  }

  /**
   * Plays until {@link #stop}, having written how far it came.
   *
   * @throws IllegalStateException where the gateway will never take it, saying why
   * @throws java.io.UncheckedIOException where the state cannot be written
   */
  public void run() throws InterruptedException {
    SimulatorState state = state();
    file.write(state);
    Run run = config.run();
    if (!run.id().equals(Run.LIVE)) {
      check(sender.createRun(run));
    }
    play(state);
  }

  private SimulatorState state() {
    long nowMs = clock.millis();
    Optional<SimulatorState> kept =
        file.read().filter(state -> state.run().equals(config.run().id()));
    SimulatorState state =
        kept.filter(same -> same.generator() == SimulatorState.GENERATOR)
            .orElseGet(
                () -> begin(nowMs, kept.map(SimulatorState::reachedMs).orElse(Long.MIN_VALUE)));
    if (state.seed() != config.seed() || state.faults() != config.faults()) {
      LOG.info(
          "The simulation goes on with seed {} and {} faults, as it began",
          state.seed(),
          state.faults() ? "with" : "without");
    }
    for (ForceProfile force : ForceProfile.first(config.forces())) {
      state = state.join(force.id());
    }
    return state;
  }

  private SimulatorState begin(long nowMs, long notBeforeMs) {
    long backMs = Math.max(nowMs - config.backfill().toMillis(), notBeforeMs);
    long startMs = Math.floorDiv(backMs, 1_000L) * 1_000;
    return SimulatorState.begin(config.run().id(), config.seed(), config.faults(), startMs);
  }

  private PeekingSendings sendings(SimulatorState state) {
    long heldMs = state.faults() ? Faults.LATE_LONGEST_MS : 0;
    List<ForceSimulation> forces = new ArrayList<>();
    for (ForceProfile force : ForceProfile.first(config.forces())) {
      forces.add(
          new ForceSimulation(
              force,
              Territories.of(config.reference(), force.id()),
              state.seed(),
              state.startsMs().get(force.id()),
              state.reachedMs() - heldMs));
    }
    Iterator<Event> events = new SimulatedForces(forces);
    PeekingSendings sendings =
        new PeekingSendings(
            state.faults() ? new Faults(events, state.seed()) : new InOrder(events));
    sendings.skipBefore(state.reachedMs());
    return sendings;
  }

  private void play(SimulatorState begun) throws InterruptedException {
    PeekingSendings sendings = sendings(begun);
    SimulatorState state = begun;
    long startWallMs = clock.millis();
    long anchorMs = Math.max(startWallMs, begun.reachedMs());
    long writtenMs = startWallMs;
    while (!isStopped()) {
      long nowMs = clock.millis();
      long dueMs = anchorMs + (long) ((nowMs - startWallMs) * config.speed());
      List<Sending> batch = sendings.upTo(dueMs, GatewayClient.EVENTS_MAX);
      if (!batch.isEmpty()) {
        Delivery delivery = send(batch);
        if (delivery instanceof Delivery.NotNow) {
          break;
        }
        check(delivery);
        warnOfRefused(delivery, state.faults());
        state = state.reached(batch.get(batch.size() - 1).atMs());
        listener.reached(
            Instant.ofEpochMilli(state.reachedMs()),
            Duration.ofMillis(Math.max(0, dueMs - sendings.nextMs())));
      }
      if (nowMs - writtenMs >= STATE_EVERY_MS) {
        file.write(state);
        writtenMs = nowMs;
      }
      if (batch.size() < GatewayClient.EVENTS_MAX) {
        pause.pause(TICK);
      }
    }
    file.write(state);
  }

  private Delivery send(List<Sending> batch) throws InterruptedException {
    List<Event> events = new ArrayList<>();
    for (Sending sending : batch) {
      if (sending instanceof Sending.Fact fact) {
        events.add(fact.event());
      }
    }
    return events.size() == batch.size()
        ? sender.send(config.run().id(), events)
        : sender.sendLines(config.run().id(), batch.stream().map(Sending::line).toList());
  }

  private static void warnOfRefused(Delivery delivery, boolean expected) {
    if (!expected
        && delivery instanceof Delivery.Delivered delivered
        && !delivered.refused().isEmpty()) {
      Set<String> reasons =
          delivered.refused().stream()
              .map(refused -> refused.reason() + ": " + refused.detail())
              .limit(3)
              .collect(Collectors.toSet());
      LOG.warn("{} simulated events were refused, {}", delivered.refused().size(), reasons);
    }
  }

  private static void check(Delivery delivery) {
    if (delivery instanceof Delivery.Never never) {
      throw new IllegalStateException(never.why());
    }
  }
}
