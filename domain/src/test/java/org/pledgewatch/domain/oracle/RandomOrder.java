package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** Ways in which a set of events may come. The same seed gives the same way. */
public final class RandomOrder {
  private RandomOrder() {}

  public static List<Event> shuffled(List<Event> events, long seed) {
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  /** Shuffled, and about every third comes two or three times; received at other times. */
  public static List<Event> duplicated(List<Event> events, long seed) {
    Random random = new Random(seed);
    List<Event> more = new ArrayList<>(events);
    for (Event event : events) {
      if (random.nextInt(3) == 0) {
        more.add(event);
        if (random.nextBoolean()) {
          more.add(event.receivedAt(event.timeMs() + random.nextInt(10_000)));
        }
      }
    }
    Collections.shuffle(more, random);
    return more;
  }

  /** Shuffled, and about every fifth has others of its identity that say something else. */
  public static List<Event> conflicting(List<Event> events, long seed) {
    Random random = new Random(seed);
    List<Event> more = new ArrayList<>(events);
    for (Event event : events) {
      if (random.nextInt(5) == 0) {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
          more.add(contradicting(event, random));
        }
      }
    }
    Collections.shuffle(more, random);
    return more;
  }

  /** By time, each delayed by a drawn time up to the bound. */
  public static List<Event> disordered(List<Event> events, Duration bound, long seed) {
    Random random = new Random(seed);
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Event.ORDER);
    Map<Event, Long> arrivals = new HashMap<>();
    for (Event event : sorted) {
      arrivals.put(event, event.timeMs() + (long) (random.nextDouble() * bound.toMillis()));
    }
    sorted.sort(Comparator.comparing(arrivals::get));
    return sorted;
  }

  private static Event contradicting(Event event, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> copy(event, event.type(), event.subject(), event.timeMs() + 1, event.data());
      case 1 -> copy(event, event.type(), event.subject(), event.timeMs() - 5_000, event.data());
      case 2 -> copy(event, event.type(), event.subject() + "-other", event.timeMs(), event.data());
      default ->
          event.type().startsWith("unit.")
              ? otherUnit(event, random)
              : event.type().equals("agent.state")
                  ? copy(
                      event,
                      event.type(),
                      event.subject(),
                      event.timeMs(),
                      event.data().with("state", "off").with("centre", "annex"))
                  : copy(
                      event,
                      "call.presented",
                      event.subject(),
                      event.timeMs(),
                      Data.of("line", random.nextBoolean() ? "999" : "101").with("force", "kent"));
    };
  }

  private static Event otherUnit(Event event, Random random) {
    Data abroad = Data.of("force", "kent").with("team", "n-5");
    return random.nextBoolean()
        ? copy(event, "unit.duty", event.subject(), event.timeMs(), abroad.with("state", "on"))
        : copy(
            event,
            "unit.activity",
            event.subject(),
            event.timeMs(),
            Data.of("activity", "station"));
  }

  private static Event copy(Event event, String type, String subject, long timeMs, Data data) {
    return new Event(
        event.id(),
        event.source(),
        type,
        subject,
        timeMs,
        event.receivedMs(),
        data,
        event.extensions());
  }
}
