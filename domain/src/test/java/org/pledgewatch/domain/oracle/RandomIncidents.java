package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * Incidents as they are, and incidents as they should not be: mostly several odd things at once.
 */
final class RandomIncidents {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long HORIZON = Duration.ofDays(28).toMillis();

  /** From the creation or a regrade: targets of the Pledge. */
  private static final List<Long> TARGETS =
      List.of(MINUTE, 5 * MINUTE, 15 * MINUTE, 20 * MINUTE, 60 * MINUTE, 48 * HOUR);

  private static final List<String> GRADES =
      List.of("emergency", "emergency", "emergency", "priority", "priority", "scheduled", "advice");
  private static final List<String> DISPOSITIONS =
      List.of("attended", "attended", "advice", "cancelled", "duplicate");
  private static final List<String> KINDS = List.of("constable", "constable", "pcso", "response");
  private static final List<String> PROMISES =
      List.of(
          "deploy-emergency",
          "attend-emergency-urban",
          "attend-emergency-rural",
          "attend-60",
          "appointment-48h",
          "appointment-kept",
          "eta-given");

  private final RandomWorld world;
  private final RandomPlaces places;
  private final RandomEvents settings;
  private final int units;
  private final List<Event> events = new ArrayList<>();
  private final List<Event> calls = new ArrayList<>();
  private String incident = "";

  /** Times at which something happens to happen again, to the millisecond. */
  private final List<Long> moments = new ArrayList<>();

  RandomIncidents(RandomWorld world, RandomEvents settings) {
    this.world = world;
    this.settings = settings;
    places = new RandomPlaces(world, settings.ground());
    units = Math.max(2, settings.incidents() / 2);
  }

  /** One incident, and now and then the call it came from. */
  List<Event> next(String subject) {
    incident = subject;
    events.clear();
    calls.clear();
    moments.clear();
    long start = world.time();
    story(start);
    if (world.chance(0.25)) {
      repeatOne();
    }
    if (world.chance(0.5)) {
      explain();
    }
    if (settings.returns() && world.chance(0.5)) {
      aboutTheHorizon();
    }
    List<Event> all = new ArrayList<>(events);
    all.addAll(calls);
    return all;
  }

  private void story(long start) {
    long created = start;
    moments.add(created);
    if (!world.chance(0.05)) {
      create(created);
    }
    some(0.6, 4, () -> regrade(moment(HOUR)));
    some(0.8, 3, () -> add("incident.assigned", moment(10 * MINUTE), Data.of("unit", unit())));
    some(0.6, 2, () -> eta(moment(20 * MINUTE)));
    some(0.3, 1, () -> add("incident.enroute", moment(20 * MINUTE), Data.of("unit", unit())));
    some(0.35, 3, () -> appointment(moment(HOUR)));
    some(0.7, 3, () -> arrive(moment(90 * MINUTE)));
    some(0.5, 3, () -> add("incident.cleared", moment(3 * HOUR), Data.of("unit", unit())));
    some(0.7, 2, () -> close(moment(3 * HOUR)));
  }

  private void some(double share, int atMost, Runnable one) {
    if (world.chance(share)) {
      for (long i = 1 + world.upTo(atMost - 1); i > 0; i--) {
        one.run();
      }
    }
  }

  /**
   * A time of this incident: at something that was, a target after it, or a little off; else
   * anywhere within the time given, rarely before the creation, rarely days later.
   */
  private long moment(long withinMs) {
    long base = world.oneOf(moments);
    long ms =
        switch ((int) world.upTo(11)) {
          case 0, 1 -> base;
          case 2, 3 -> base + world.oneOf(TARGETS);
          case 4 -> base + world.oneOf(TARGETS) + world.upTo(2) - 1;
          case 5 -> base + world.upTo(2) - 1;
          case 6 -> moments.get(0) - world.upTo(10 * MINUTE);
          case 7 -> base + world.upTo(5) * SECOND;
          default -> moments.get(0) + world.upTo(withinMs);
        };
    if (world.chance(0.03)) {
      ms += world.upTo(3 * DAY);
    }
    ms = world.chance(0.3) ? ms - Math.floorMod(ms, SECOND) : ms;
    moments.add(ms);
    return ms;
  }

  private void create(long ms) {
    Data data = places.incident().with("grade", world.oneOf(GRADES));
    data = urgency(data);
    if (world.chance(0.5)) {
      data = data.with("call", "of-" + incident);
      call(ms);
    }
    add("incident.created", ms, data);
  }

  /** Half say nothing, which in a regrade leaves it as it was. */
  private Data urgency(Data data) {
    Data more = data;
    if (world.chance(0.5)) {
      more = more.with("vulnerable", world.chance(0.6));
    }
    if (world.chance(0.5)) {
      more = more.with("priorityMarker", world.oneOf(List.of("asb", "burglary", "", true, false)));
    }
    return more;
  }

  private void regrade(long ms) {
    add("incident.regraded", ms, urgency(Data.of("grade", world.oneOf(GRADES))));
  }

  /** Mostly a minute or so before; sometimes too long before, or after, or nobody answered. */
  private void call(long created) {
    String call = "of-" + incident;
    long presented =
        switch ((int) world.upTo(7)) {
          case 0 -> created - DAY + world.upTo(2) - 1;
          case 1 -> created + world.upTo(10 * MINUTE);
          case 2 -> created;
          case 3 -> created + DAY + world.upTo(2) - 1;
          case 4 -> created - world.upTo(40 * MINUTE);
          default -> created - world.upTo(3 * MINUTE);
        };
    Data data = Data.of("line", world.line()).with("force", world.oneOf(RandomWorld.FORCES));
    if (world.chance(0.6)) {
      data = data.with("connectedAt", world.rfc3339(presented - world.upTo(20 * SECOND)));
    }
    calls.add(world.event("call.presented", call, presented, data));
    if (world.chance(0.7)) {
      long answered = presented + world.upTo(3 * MINUTE) - 10 * SECOND;
      calls.add(world.event("call.answered", call, answered, Data.EMPTY));
    }
    if (world.chance(0.5)) {
      calls.add(world.event("call.ended", call, presented + world.upTo(HOUR), Data.EMPTY));
    }
    moments.add(presented);
  }

  private void eta(long ms) {
    long eta = world.chance(0.3) ? world.oneOf(moments) : ms + world.upTo(HOUR) - 10 * MINUTE;
    add("incident.eta-given", ms, Data.of("eta", world.rfc3339(eta)));
  }

  /** A slot that may have begun, or be over, or end before it begins. */
  private void appointment(long ms) {
    long from = world.chance(0.3) ? world.oneOf(moments) : ms + world.upTo(2 * HOUR) - HOUR / 2;
    long to = world.chance(0.2) ? world.oneOf(moments) : from + world.upTo(HOUR) - HOUR / 10;
    moments.add(from);
    moments.add(to);
    add(
        "incident.appointment-made",
        ms,
        Data.of("from", Instant.ofEpochMilli(from).toString())
            .with("to", Instant.ofEpochMilli(to).toString()));
  }

  private void arrive(long ms) {
    Data data = Data.of("unit", unit());
    add("incident.arrived", ms, world.chance(0.8) ? data.with("kind", world.oneOf(KINDS)) : data);
  }

  private void close(long ms) {
    add("incident.closed", ms, Data.of("disposition", world.oneOf(DISPOSITIONS)));
  }

  private String unit() {
    return "u-" + world.upTo(units - 1);
  }

  /** The same thing said again, or something like it, at the same time or nearby. */
  private void repeatOne() {
    if (!events.isEmpty()) {
      Event event = world.oneOf(events);
      long ms = world.chance(0.4) ? event.timeMs() : event.timeMs() + world.upTo(8_000) - 4_000;
      add(event.type(), ms, event.data());
    }
  }

  /** Of whichever promises: early, late, twice, or without having told anybody. */
  private void explain() {
    for (long i = 1 + world.upTo(3); i > 0; i--) {
      long ms =
          switch ((int) world.upTo(4)) {
            case 0 -> moment(2 * HOUR);
            case 1 -> world.oneOf(moments) + 72 * HOUR + world.upTo(2) - 1;
            case 2 -> world.oneOf(moments) + world.upTo(4 * DAY);
            default -> world.oneOf(moments) + world.upTo(4 * HOUR);
          };
      String number = world.chance(0.25) ? "/" + (2 + world.upTo(1)) : "";
      events.add(explanation(world, world.oneOf(PROMISES) + "/" + incident + number, ms));
    }
  }

  static Event explanation(RandomWorld world, String promise, long ms) {
    Data data = Data.of("reason", world.chance(0.5) ? "no unit free" : "other");
    return world.event(
        "promise.explained",
        promise,
        ms,
        world.chance(0.8) ? data.with("toldCallerAt", world.rfc3339(ms - 5_000)) : data);
  }

  /** Something more about the moment after which nothing counts; or a new incident later. */
  private void aboutTheHorizon() {
    long last = events.stream().mapToLong(Event::timeMs).max().orElse(moments.get(0));
    long deadline = world.oneOf(moments) + world.oneOf(TARGETS);
    long base =
        switch ((int) world.upTo(3)) {
          case 0 -> Math.max(last, deadline);
          case 1 -> Math.max(last, deadline + 72 * HOUR);
          default -> last;
        };
    long ms = base + HORIZON + world.upTo(2) - 1;
    if (world.chance(0.4)) {
      ms += HORIZON + 4 * DAY;
    }
    moments.clear();
    moments.add(ms);
    switch ((int) world.upTo(3)) {
      case 0 -> arrive(ms);
      case 1 -> close(ms);
      case 2 -> regrade(ms);
      default -> create(ms);
    }
    if (world.chance(0.5)) {
      story(ms + world.upTo(HOUR));
    }
  }

  private void add(String type, long ms, Data data) {
    events.add(world.event(type, incident, ms, data));
  }
}
