package org.pledgewatch.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.oracle.RandomEvents;

/**
 * Many small event sets of all kinds for one job, since a job takes seconds to start: each set has
 * subjects of its own, so that its calls, incidents, contacts and units meet no other set's.
 */
final class PackedSets {
  private static final Duration SPAN = Duration.ofHours(3);

  private PackedSets() {}

  /** Events of so many sets, each drawn by a seed of its own, about one time. */
  static List<Event> of(long firstSeed, int sets) {
    Instant start = new RandomEvents(firstSeed).start();
    List<Event> events = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + sets; seed++) {
      for (Event event : set(seed).start(start).span(SPAN).on(Ground.TEST).events()) {
        events.add(own(event, "s" + seed + "."));
      }
    }
    events.sort(Event.ORDER);
    return events;
  }

  private static RandomEvents set(long seed) {
    RandomEvents random = new RandomEvents(seed);
    int few = 1 + new Random(seed).nextInt(3);
    return switch ((int) (seed % 5)) {
      case 0 -> random.calls(2 * few).agents(few);
      case 1 -> random.incidentsOnly(few);
      case 2 -> random.contactsOnly(2 * few);
      case 3 -> random.unitsOnly(1);
      default -> random.calls(2).agents(1).incidents(1).contacts(2).units(1);
    };
  }

  /** The same with the set's mark on its id and on every subject that it names. */
  private static Event own(Event event, String mark) {
    return new Event(
        mark + event.id(),
        event.source(),
        event.type(),
        subject(event, mark),
        event.timeMs(),
        event.receivedMs(),
        named(named(event.data(), "call", mark), "unit", mark),
        event.extensions());
  }

  private static String subject(Event event, String mark) {
    String subject = event.subject();
    int name = event.type().equals("promise.explained") ? subject.indexOf('/') + 1 : 0;
    return subject.substring(0, name) + mark + subject.substring(name);
  }

  private static Data named(Data data, String member, String mark) {
    Optional<String> subject = data.text(member);
    return subject.isPresent() ? data.with(member, mark + subject.get()) : data;
  }
}
