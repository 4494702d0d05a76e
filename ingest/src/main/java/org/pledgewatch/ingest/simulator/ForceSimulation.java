package org.pledgewatch.ingest.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.pledgewatch.domain.event.Event;

/**
 * One force's telephony from a time on, without end: its events by (time, id, source), with a
 * {@code source.alive} each whole second. A pure function of profile, seed and start: the same
 * events whenever and however fast they are asked for. Not thread-safe.
 */
public final class ForceSimulation implements Iterator<Event> {
  private static final long HEARTBEAT_MS = 1_000;
  private static final int RADIX = 36;

  private final Schedule schedule;
  private final TelephonyEvents events;
  private final List<Event> happening = new ArrayList<>();
  private final Deque<Event> ready = new ArrayDeque<>();
  private long nextAliveMs;

  /**
   * @param startMs event time at which it begins, in milliseconds since 1970
   */
  public ForceSimulation(ForceProfile force, long seed, long startMs) {
    String epoch = Long.toString(Math.floorDiv(startMs, HEARTBEAT_MS), RADIX);
    schedule = new Schedule(startMs);
    events = new TelephonyEvents(force.id(), epoch, happening::add);
    nextAliveMs = -Math.floorDiv(-startMs, HEARTBEAT_MS) * HEARTBEAT_MS;
    CallFloor floor = new CallFloor(schedule, events);
    new Rota(force, Randomness.of(seed, force.id(), "rota"), schedule, floor).begin();
    new CallSource(force, seed, epoch, schedule, floor).begin();
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
        nextAliveMs += HEARTBEAT_MS;
      }
      happening.sort(Event.ORDER);
      ready.addAll(happening);
      happening.clear();
    }
    return ready.remove();
  }
}
