package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.run.Run;

/**
 * Decides what comes in: readable, of known places, not ahead of its run's clock, and not known
 * with other content. What is accepted goes to the log, what is refused to quarantine; the outcomes
 * are told once both have it. Confined to one event loop.
 */
final class Admission {
  private final EventLog log;
  private final Quarantine quarantine;
  private final References references;
  private final RunClocks clocks;
  private final IdentityMemory memory;
  private final GatewayMetrics metrics;
  private final Clock wall;

  Admission(
      EventLog log,
      Quarantine quarantine,
      References references,
      RunClocks clocks,
      IdentityMemory memory,
      GatewayMetrics metrics,
      Clock wall) {
    this.log = log;
    this.quarantine = quarantine;
    this.references = references;
    this.clocks = clocks;
    this.memory = memory;
    this.metrics = metrics;
    this.wall = wall;
  }

  /**
   * The outcome of each arrival, in order. Fails with {@link LogUnavailableException} where the log
   * or quarantine cannot take them, or places cannot be checked; any of them may be taken then, and
   * sending them again is safe.
   */
  Future<List<Outcome>> admit(Run run, List<Arrival> arrivals) {
    return references
        .of(run)
        .compose(
            reference ->
                gated(run, arrivals.stream().map(arrival -> arrival.in(reference)).toList()));
  }

  private Future<List<Outcome>> gated(Run run, List<Arrival> arrivals) {
    List<Event> events = new ArrayList<>(arrivals.size());
    for (Arrival arrival : arrivals) {
      if (arrival.decoded() instanceof Decoded.Accepted accepted) {
        events.add(accepted.event());
      }
    }
    return clocks.gate(run, events).compose(gate -> decide(run, arrivals, gate));
  }

  private Future<List<Outcome>> decide(Run run, List<Arrival> arrivals, RunClocks.Gate gate) {
    Step step = new Step(run, wall.millis(), gate);
    arrivals.forEach(step::take);
    return step.finish();
  }

  /** One list of arrivals on its way. */
  private final class Step {
    private final Run run;
    private final long nowMs;
    private final RunClocks.Gate gate;
    private final Promise<Void> appended = Promise.promise();
    private final List<Event> accepted = new ArrayList<>();
    private final List<IdentityMemory.Entry> remembered = new ArrayList<>();
    private final List<Quarantined> refused = new ArrayList<>();
    private final List<Future<?>> awaited = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Step(Run run, long nowMs, RunClocks.Gate gate) {
      this.run = run;
      this.nowMs = nowMs;
      this.gate = gate;
    }

    void take(Arrival arrival) {
      outcomes.add(
          arrival
              .decoded()
              .fold(
                  event -> take(arrival, event.receivedAt(nowMs)),
                  rejected -> refuse(arrival, rejected.rejection())));
    }

    private Outcome take(Arrival arrival, Event event) {
      Optional<Rejection> future = gate.take(event);
      if (future.isPresent()) {
        return refuse(arrival, future.get());
      }
      var entry = new IdentityMemory.Entry(IdentityMemory.content(event), appended.future());
      Optional<IdentityMemory.Entry> known = memory.remember(run.id(), event, entry);
      if (known.isEmpty()) {
        accepted.add(event);
        remembered.add(entry);
        return Outcome.accepted(arrival);
      }
      if (!known.get().durable().isComplete()) {
        awaited.add(known.get().durable());
      }
      return known.get().content().equals(entry.content())
          ? Outcome.duplicate(arrival)
          : refuse(arrival, conflict(event));
    }

    private Outcome refuse(Arrival arrival, Rejection rejection) {
      refused.add(
          new Quarantined(
              run.id(), rejection, arrival.id(), arrival.source(), nowMs, arrival.raw()));
      return Outcome.refused(arrival, rejection);
    }

    Future<List<Outcome>> finish() {
      awaited.add(append());
      if (!refused.isEmpty()) {
        awaited.add(quarantine.add(refused));
      }
      return Future.join(awaited)
          .map(
              all -> {
                metrics.count(run, accepted, outcomes);
                return outcomes;
              });
    }

    private Future<Void> append() {
      if (accepted.isEmpty()) {
        appended.complete();
        return appended.future();
      }
      metrics.time(log.append(run.id(), accepted)).onComplete(appended);
      return appended.future().onFailure(e -> forget());
    }

    private void forget() {
      for (int i = 0; i < accepted.size(); i++) {
        memory.forget(run.id(), accepted.get(i), remembered.get(i));
      }
    }
  }

  private static Rejection conflict(Event event) {
    return new Rejection(
        Rejection.Reason.CONFLICT,
        "id \"" + event.id() + "\" of this source was accepted before with other content");
  }
}
