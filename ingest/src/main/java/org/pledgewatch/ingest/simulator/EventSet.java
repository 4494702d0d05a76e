package org.pledgewatch.ingest.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;

/**
 * All events of simulated forces in [from, from + length), to be written one a line. The same
 * request is the same bytes, on every machine. Immutable.
 *
 * @param reference whose wards the forces police
 * @param faults whether it is written as bad sources would have sent it: the same events, and more
 */
public record EventSet(
    List<ForceProfile> forces,
    Reference reference,
    long seed,
    Instant from,
    Duration length,
    boolean faults) {
  static final Duration LENGTH_MAX = Duration.ofDays(366);

  /** Is told of progress this often, in lines. */
  private static final long TELL_EVERY = 2_000;

  /** Is told how far the writing has come. */
  @FunctionalInterface
  public interface Progress {
    void reached(long lines, Instant eventTime);
  }

  public EventSet {
    forces = List.copyOf(forces);
    if (forces.isEmpty()) {
      throw new IllegalArgumentException("forces: there is none");
    }
    if (length.isNegative() || length.isZero() || length.compareTo(LENGTH_MAX) > 0) {
      throw new IllegalArgumentException(
          "length: " + length + " (above PT0S, at most " + LENGTH_MAX.toDays() + " days)");
    }
  }

  /**
   * Writes all lines, and neither flushes nor closes.
   *
   * @return how many lines
   */
  public long write(OutputStream out, Progress progress) throws IOException {
    Iterator<Sending> sendings = sendings();
    long lines = 0;
    while (sendings.hasNext()) {
      Sending sending = sendings.next();
      out.write(sending.line());
      out.write('\n');
      if (++lines % TELL_EVERY == 0) {
        progress.reached(lines, Instant.ofEpochMilli(sending.atMs()));
      }
    }
    return lines;
  }

  Iterator<Sending> sendings() {
    long fromMs = from.toEpochMilli();
    Iterator<Event> events =
        new Until(SimulatedForces.of(forces, reference, seed, fromMs), fromMs + length.toMillis());
    return faults ? new Faults(events, seed) : new InOrder(events);
  }

  /** Endless events up to a time, that left out. */
  private static final class Until implements Iterator<Event> {
    private final Iterator<Event> events;
    private final long endMs;
    private Event coming;

    Until(Iterator<Event> events, long endMs) {
      this.events = events;
      this.endMs = endMs;
      this.coming = events.next();
    }

    @Override
    public boolean hasNext() {
      return coming.timeMs() < endMs;
    }

    @Override
    public Event next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Event event = coming;
      coming = events.next();
      return event;
    }
  }
}
