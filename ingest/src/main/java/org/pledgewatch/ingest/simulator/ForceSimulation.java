package org.pledgewatch.ingest.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/**
 * One force from a time on, without end: its events by (time, id, source), with a {@code
 * source.alive} at each heartbeat of its profile. A force without wards plays its telephony alone.
 * A pure function of profile, seed and start: the same events whenever and however fast they are
 * asked for. Not thread-safe.
 */
final class ForceSimulation implements Iterator<Event> {
  private static final long SECOND_MS = 1_000;
  private static final int RADIX = 36;

  private final Schedule schedule;
  private final TelephonyEvents events;
  private final long heartbeatMs;
  private final List<Event> happening = new ArrayList<>();
  private final Deque<Event> ready = new ArrayDeque<>();
  private final long sayFromMs;
  private long nextAliveMs;

  /**
   * @param startMs event time at which it begins, in milliseconds since 1970
   */
  ForceSimulation(ForceProfile force, Territory territory, long seed, long startMs) {
    this(force, territory, seed, startMs, startMs);
  }

  /**
   * @param sayFromMs events before are left out, which is quicker than making and dropping them
   */
  ForceSimulation(
      ForceProfile force, Territory territory, long seed, long startMs, long sayFromMs) {
    this.sayFromMs = sayFromMs;
    String epoch = Long.toString(Math.floorDiv(startMs, SECOND_MS), RADIX);
    schedule = new Schedule(startMs);
    Hearer out = new Hearer();
    events = new TelephonyEvents(force.id(), epoch, out);
    heartbeatMs = force.heartbeatMs();
    nextAliveMs = -Math.floorDiv(-Math.max(startMs, sayFromMs), heartbeatMs) * heartbeatMs;
    Optional<Policing> policing =
        territory.isEmpty()
            ? Optional.empty()
            : Optional.of(new Policing(new Stage(force, territory, seed, epoch, schedule, out)));
    CallFloor floor =
        new CallFloor(
            schedule, events, call -> policing.ifPresent(others -> others.answered(call)));
    new Rota(force, Randomness.of(seed, force.id(), "rota"), schedule, floor).begin();
    new CallSource(force, seed, epoch, schedule, floor, policing.isPresent()).begin();
    policing.ifPresent(Policing::begin);
  }

  /** Takes what happens, once it is to be said. */
  private final class Hearer implements Out {
    @Override
    public boolean hears() {
      return schedule.nowMs() >= sayFromMs;
    }

    @Override
    public void say(Event event) {
      happening.add(event);
    }
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Event next() {
    while (ready.isEmpty()) {
      long nowMs = Math.min(nextAliveMs, schedule.nextMs());
      schedule.runTo(nowMs);
      if (nowMs == nextAliveMs) {
        events.alive(nowMs);
        nextAliveMs += heartbeatMs;
      }
      happening.sort(Event.ORDER);
      ready.addAll(happening);
      happening.clear();
    }
    return ready.remove();
  }
}
