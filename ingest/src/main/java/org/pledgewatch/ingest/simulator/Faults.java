package org.pledgewatch.ingest.simulator;

import java.util.Iterator;
import java.util.PriorityQueue;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/**
 * Sends events as bad sources would: some twice, some out of order within the bound and beyond it,
 * some hours late, some with another one beside them that says otherwise or nothing readable. Every
 * event is still sent once at least, and as it is. What befalls an event follows from the seed and
 * its identity alone. Holds what is delayed, {@link #LATE_LONGEST_MS} at most. Not thread-safe.
 */
final class Faults implements Iterator<Sending> {
  static final long LATE_LONGEST_MS = 5 * 3_600_000L;
  private static final long LATE_SHORTEST_MS = 2 * 3_600_000L;
  private static final long BEYOND_LONGEST_MS = 50 * 60_000L;
  private static final long AGAIN_LONGEST_MS = 90_000;

  private static final double AGAIN = 0.012;
  private static final double AGAIN_LATER = 0.014;
  private static final double OUT_OF_ORDER = 0.06;
  private static final double BEYOND = 0.064;
  private static final double LATE = 0.065;
  private static final double CONFLICT = 0.067;
  private static final double CONTRADICTED = 0.07;
  private static final double MALFORMED = 0.073;

  private record Held(Sending sending, long sequence) implements Comparable<Held> {
    @Override
    public int compareTo(Held other) {
      int byTime = Long.compare(sending.atMs(), other.sending.atMs());
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  private final Iterator<Event> events;
  private final long seed;
  private final PriorityQueue<Held> held = new PriorityQueue<>();
  private long sequence;
  private Event coming;

  Faults(Iterator<Event> events, long seed) {
    this.events = events;
    this.seed = seed;
    advance();
  }

  private void advance() {
    coming = events.hasNext() ? events.next() : null;
  }

  @Override
  public boolean hasNext() {
    return coming != null || !held.isEmpty();
  }

  @Override
  public Sending next() {
    while (coming != null && (held.isEmpty() || coming.timeMs() <= held.peek().sending().atMs())) {
      Event event = coming;
      advance();
      befall(event);
    }
    return held.remove().sending();
  }

  private void befall(Event event) {
    Randomness random = Randomness.of(seed, event.source(), "fault " + event.id());
    double what = random.unit();
    long atMs = event.timeMs();
    boolean heartbeat = event.type().equals(EventTypes.SOURCE_ALIVE.name());
    if (what >= MALFORMED || (heartbeat && what >= AGAIN_LATER)) {
      send(atMs, event);
    } else if (what < AGAIN_LATER) {
      send(atMs, event);
      long afterMs =
          what < AGAIN
              ? random.uniformMs(0, AGAIN_LONGEST_MS)
              : random.uniformMs(0, LATE_LONGEST_MS);
      send(atMs + afterMs, event);
    } else if (what < LATE) {
      send(atMs + delayMs(what, event, random), event);
    } else {
      send(atMs, event);
      accompany(event, what, random);
    }
  }

  private static long delayMs(double what, Event event, Randomness random) {
    if (what < OUT_OF_ORDER) {
      CaseKind.Stream stream = EventTypes.named(event.type()).orElseThrow().kind().stream();
      return random.uniformMs(1, stream.disorder().toMillis());
    }
    return what < BEYOND
        ? random.uniformMs(60_000, BEYOND_LONGEST_MS)
        : random.uniformMs(LATE_SHORTEST_MS, LATE_LONGEST_MS);
  }

  private void accompany(Event event, double what, Randomness random) {
    long laterMs = event.timeMs() + random.uniformMs(1, AGAIN_LONGEST_MS);
    if (what < CONFLICT) {
      send(laterMs, Contradictions.sameIdentity(event));
    } else if (what < CONTRADICTED) {
      Contradictions.otherFact(event, random).ifPresent(other -> send(laterMs, other));
    } else {
      hold(new Sending.Malformed(event.timeMs(), MalformedLines.of(event, random)));
    }
  }

  private void send(long atMs, Event event) {
    hold(new Sending.Fact(atMs, event));
  }

  private void hold(Sending sending) {
    held.add(new Held(sending, sequence++));
  }
}
