package org.pledgewatch.ingest.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.ingest.client.Delivery;
import org.pledgewatch.ingest.client.GatewayClient;
import org.pledgewatch.ingest.client.PatientSender;
import org.pledgewatch.ingest.client.Pause;
import org.pledgewatch.ingest.client.RefusedEvent;

/** Sends one import's timeline in bounded requests at its speed. Use once; not thread-safe. */
final class PacedSending {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final double MILLI = 1_000;

  private final List<Event> events;
  private final Timeline timeline;
  private final String run;
  private final OptionalDouble speed;
  private final PatientSender sender;
  private final ImportState state;
  private final Clock clock;
  private final Pause pause;
  private final ImportProgress.Listener listener;
  private final SortedMap<String, Tally> refused = new TreeMap<>();
  private final long before;
  private long taken;
  private long duplicates;

  PacedSending(
      List<Event> events,
      Timeline timeline,
      ImportTarget.ToGateway target,
      PatientSender sender,
      ImportState state,
      Clock clock,
      Pause pause,
      ImportProgress.Listener listener) {
    this.events = events;
    this.timeline = timeline;
    this.run = target.run();
    this.speed = target.speed();
    this.sender = sender;
    this.state = state;
    this.clock = clock;
    this.pause = pause;
    this.listener = listener;
    this.before = timeline.given();
  }

  /** Sends it all; answers the delivery that ended it before, where one did. */
  Optional<Delivery> send() throws InterruptedException {
    long startWallMs = clock.millis();
    long startMs = timeline.nextMs();
    while (timeline.hasNext()) {
      List<Event> batch = due(dueMs(startMs, startWallMs));
      if (batch.isEmpty()) {
        pause.pause(TICK);
        continue;
      }
      Delivery delivery = sender.send(run, batch);
      if (!(delivery instanceof Delivery.Delivered delivered)) {
        return Optional.of(delivery);
      }
      count(batch, delivered);
      long reachedMs = batch.get(batch.size() - 1).timeMs();
      state.reached(reachedMs);
      listener.progress(progress(reachedMs, startWallMs));
    }
    state.delete();
    return Optional.empty();
  }

  private long dueMs(long startMs, long startWallMs) {
    return speed.isEmpty()
        ? Long.MAX_VALUE
        : startMs + (long) ((clock.millis() - startWallMs) * speed.getAsDouble());
  }

  private List<Event> due(long dueMs) {
    List<Event> batch = new ArrayList<>();
    while (batch.size() < GatewayClient.EVENTS_MAX
        && timeline.hasNext()
        && timeline.nextMs() <= dueMs) {
      batch.add(timeline.next());
    }
    return batch;
  }

  private void count(List<Event> batch, Delivery.Delivered delivered) {
    for (RefusedEvent event : delivered.refused()) {
      String id = event.source() + " " + event.id();
      refused.merge(
          event.reason(),
          Tally.NONE.plus(id, event.detail()),
          (had, one) -> had.plus(id, event.detail()));
    }
    taken += own(batch) - delivered.refused().size();
    duplicates += delivered.duplicates();
  }

  private static long own(List<Event> batch) {
    String heartbeat = EventTypes.SOURCE_ALIVE.name();
    return batch.stream().filter(event -> !event.type().equals(heartbeat)).count();
  }

  private ImportProgress progress(long reachedMs, long startWallMs) {
    long done = timeline.given();
    double tookS = (clock.millis() - startWallMs) / MILLI;
    double perS = tookS > 0 ? (done - before) / tookS : 0;
    return new ImportProgress(
        done,
        events.size(),
        perS,
        remaining(done, reachedMs, perS),
        Instant.ofEpochMilli(reachedMs));
  }

  private Optional<Duration> remaining(long done, long reachedMs, double perS) {
    if (speed.isPresent()) {
      double leftMs = Math.max(0, Timeline.endMs(events) - reachedMs);
      return Optional.of(Duration.ofMillis((long) (leftMs / speed.getAsDouble())));
    }
    return perS > 0
        ? Optional.of(Duration.ofMillis((long) ((events.size() - done) / perS * MILLI)))
        : Optional.empty();
  }

  ImportSummary.Sending sending() {
    return new ImportSummary.Sending(before, taken, duplicates, refused);
  }
}
