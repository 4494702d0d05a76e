package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** Calls as they are, and calls as they should not be. */
final class RandomCalls {
  private static final long DAY_MS = Duration.ofHours(24).toMillis();
  private static final Duration SPAN_FOR_HORIZONS = Duration.ofHours(25);

  /** The targets of the Pledge, and one that many packs might say. */
  private static final List<Long> TARGETS_MS = List.of(10_000L, 30_000L, 15_000L);

  private final RandomWorld world;
  private final RandomEvents settings;
  private final List<Event> events = new ArrayList<>();
  private String call = "";

  RandomCalls(RandomWorld world, RandomEvents settings) {
    this.world = world;
    this.settings = settings;
  }

  List<Event> next(String subject) {
    call = subject;
    events.clear();
    long presented = world.time();
    switch ((int) world.upTo(15)) {
      case 0, 1, 2 -> answered(presented, world.upTo(40_000));
      case 3 -> answered(presented, world.oneOf(TARGETS_MS));
      case 4 -> answered(presented, world.oneOf(TARGETS_MS) + 1);
      case 5 -> answered(presented, 0);
      case 6 -> hungUp(presented, world.upTo(40_000));
      case 7 -> hungUp(presented, world.oneOf(TARGETS_MS) + world.upTo(2) - 1);
      case 8 -> hungUpAndAnswered(presented);
      case 9 -> hungUpAndAnsweredAtOnce(presented);
      case 10 -> answered(presented, -1 - world.upTo(5_000));
      case 11 -> hungUp(presented, -1 - world.upTo(5_000));
      case 12 -> neverPresented(presented);
      case 13 -> endedUnanswered(presented);
      case 14 -> anyOrder(presented);
      default -> neverEnded(presented);
    }
    if (world.chance(0.2)) {
      repeatOne();
    }
    if (world.chance(0.1)) {
      present(presented + world.upTo(20_000) - 10_000);
    }
    if (!settings.span().minus(SPAN_FOR_HORIZONS).isNegative() && world.chance(0.2)) {
      afterHorizon(presented);
    }
    if (settings.returns() && world.chance(0.2)) {
      answered(lastMs() + DAY_MS * 29 + world.upTo(60_000), world.upTo(15_000));
    }
    return List.copyOf(events);
  }

  private void answered(long presented, long afterMs) {
    present(presented);
    add("call.answered", presented + afterMs, agent());
    end(presented + afterMs + world.upTo(300_000));
  }

  private void hungUp(long presented, long afterMs) {
    present(presented);
    add("call.abandoned", presented + afterMs, Data.EMPTY);
    if (world.chance(0.3)) {
      end(presented + afterMs + world.upTo(2_000));
    }
  }

  private void hungUpAndAnswered(long presented) {
    hungUp(presented, world.upTo(40_000) - 2_000);
    add("call.answered", presented + world.upTo(40_000) - 2_000, agent());
  }

  private void hungUpAndAnsweredAtOnce(long presented) {
    long afterMs = world.chance(0.5) ? world.oneOf(TARGETS_MS) : world.upTo(20_000);
    hungUp(presented, afterMs);
    add("call.answered", presented + afterMs, agent());
  }

  private void neverPresented(long when) {
    add("call.answered", when, agent());
    if (world.chance(0.5)) {
      end(when + world.upTo(60_000));
    } else if (world.chance(0.5)) {
      add("call.abandoned", when - 500, Data.EMPTY);
    }
  }

  private void endedUnanswered(long presented) {
    present(presented);
    end(presented + world.upTo(60_000) - 5_000);
    if (world.chance(0.3)) {
      add("call.answered", presented + world.upTo(60_000), agent());
    }
  }

  /** Presented, answered, abandoned and ended within a minute, whichever comes first. */
  private void anyOrder(long when) {
    present(when + 500 * world.upTo(120));
    add("call.answered", when + 500 * world.upTo(120), agent());
    add("call.abandoned", when + 500 * world.upTo(120), Data.EMPTY);
    end(when + 500 * world.upTo(120));
  }

  private void neverEnded(long presented) {
    present(presented);
    if (world.chance(0.6)) {
      add("call.answered", presented + world.upTo(60_000), agent());
    }
  }

  /** The same thing said again, a little before, after, or at the same time. */
  private void repeatOne() {
    Event event = world.oneOf(events);
    long timeMs = world.chance(0.3) ? event.timeMs() : event.timeMs() + world.upTo(4_000) - 2_000;
    add(event.type(), timeMs, event.data());
  }

  /** One more event just before, at, or just after the moment after which none counts. */
  private void afterHorizon(long presented) {
    long base = world.chance(0.5) ? lastMs() : presented + world.oneOf(TARGETS_MS);
    long timeMs = base + DAY_MS + world.upTo(2) - 1;
    String type =
        world.oneOf(List.of("call.ended", "call.answered", "call.abandoned", "call.presented"));
    if (type.equals("call.presented")) {
      present(timeMs);
    } else {
      add(type, timeMs, Data.EMPTY);
    }
    if (world.chance(0.5)) {
      end(timeMs + world.upTo(3_600_000));
    }
  }

  private long lastMs() {
    return events.stream().mapToLong(Event::timeMs).max().orElseThrow();
  }

  private void present(long timeMs) {
    Data data = world.place().with("line", world.line());
    add(
        "call.presented",
        timeMs,
        world.chance(0.2) ? data.with("connectedAt", world.rfc3339(timeMs - 1_500)) : data);
  }

  /** Wrapped up a little later, now and then at another time altogether. */
  private void end(long timeMs) {
    Data data = world.chance(0.5) ? Data.of("outcome", "resolved") : Data.EMPTY;
    if (world.chance(0.4)) {
      long wrapUpMs = world.chance(0.7) ? world.upTo(60_000) : world.upTo(400_000) - 300_000;
      data = data.with("wrapUpEndedAt", world.rfc3339(timeMs + wrapUpMs));
    }
    add("call.ended", timeMs, data);
  }

  private Data agent() {
    return world.chance(0.5) ? Data.of("agent", "a-1") : Data.EMPTY;
  }

  private void add(String type, long timeMs, Data data) {
    events.add(world.event(type, call, timeMs, data));
  }
}
