package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;

/**
 * Sets of events in which every odd case of calls, agents, incidents and contacts turns up. The
 * same seed and settings give the same events, on any machine. Immutable.
 *
 * @param seed of everything that is drawn
 * @param calls how many calls; their follow-ups come besides
 * @param agents how many agents
 * @param start when the first call may be presented
 * @param span within which calls are presented; from 25 h on some calls also get events about the
 *     time at which they are forgotten, which is a day after the span at most
 * @param returns whether some subjects come back weeks after they were forgotten, and others just
 *     before or after
 * @param incidents how many incidents; within hours mostly, rarely days
 * @param contacts how many messages, victims, meetings and so on; within two days mostly
 * @param months whether contacts also last for weeks and months
 * @param ground the reference data that places are known by
 * @param units how many units, about {@link Ground#TEST}; as many incidents take them besides
 */
public record RandomEvents(
    long seed,
    int calls,
    int agents,
    Instant start,
    Duration span,
    boolean returns,
    int incidents,
    int contacts,
    boolean months,
    Ground ground,
    int units) {
  /** The night in which London's clocks go forward, at 01:00Z; also near a month's end. */
  public static final Instant BEFORE_SPRING_FORWARD = Instant.parse("2026-03-28T22:30:00Z");

  /** The night in which London's clocks go back, at 01:00Z. */
  public static final Instant BEFORE_FALL_BACK = Instant.parse("2026-10-24T21:30:00Z");

  /** An evening in London before a month begins there, an hour before it does by UTC. */
  public static final Instant BEFORE_SUMMER_MONTH = Instant.parse("2026-06-30T22:00:00Z");

  private static final int HEARTBEATS = 5;
  private static final List<Instant> STARTS =
      List.of(
          Instant.parse("2026-11-21T20:59:00Z"),
          BEFORE_SPRING_FORWARD,
          BEFORE_FALL_BACK,
          BEFORE_SUMMER_MONTH,
          Instant.parse("2026-12-31T23:30:00Z"),
          Instant.parse("2024-02-29T22:50:00Z"));
  private static final List<Duration> SPANS =
      List.of(
          Duration.ofMinutes(3),
          Duration.ofMinutes(20),
          Duration.ofHours(2),
          Duration.ofHours(9),
          Duration.ofHours(26),
          Duration.ofHours(48));

  /** A start and a span drawn by the seed. */
  public RandomEvents(long seed) {
    this(
        seed,
        120,
        8,
        STARTS.get(new Random(seed).nextInt(STARTS.size())),
        SPANS.get(new Random(~seed).nextInt(SPANS.size())),
        false,
        0,
        0,
        false,
        Ground.NONE,
        0);
  }

  public RandomEvents calls(int number) {
    return new RandomEvents(
        seed, number, agents, start, span, returns, incidents, contacts, months, ground, units);
  }

  public RandomEvents agents(int number) {
    return new RandomEvents(
        seed, calls, number, start, span, returns, incidents, contacts, months, ground, units);
  }

  public RandomEvents start(Instant other) {
    return new RandomEvents(
        seed, calls, agents, other, span, returns, incidents, contacts, months, ground, units);
  }

  public RandomEvents span(Duration other) {
    return new RandomEvents(
        seed, calls, agents, start, other, returns, incidents, contacts, months, ground, units);
  }

  public RandomEvents withReturns() {
    return new RandomEvents(
        seed, calls, agents, start, span, true, incidents, contacts, months, ground, units);
  }

  /** Besides calls and agents. */
  public RandomEvents incidents(int number) {
    return new RandomEvents(
        seed, calls, agents, start, span, returns, number, contacts, months, ground, units);
  }

  /** Besides calls and agents. */
  public RandomEvents contacts(int number) {
    return new RandomEvents(
        seed, calls, agents, start, span, returns, incidents, number, months, ground, units);
  }

  public RandomEvents withMonths() {
    return new RandomEvents(
        seed, calls, agents, start, span, returns, incidents, contacts, true, ground, units);
  }

  /** Besides calls and agents. */
  public RandomEvents units(int number) {
    return new RandomEvents(
        seed, calls, agents, start, span, returns, incidents, contacts, months, ground, number);
  }

  public RandomEvents on(Ground other) {
    return new RandomEvents(
        seed, calls, agents, start, span, returns, incidents, contacts, months, other, units);
  }

  /** Nothing else, but for the calls that they came from. */
  public RandomEvents incidentsOnly(int number) {
    return new RandomEvents(seed, 0, 0, start, span, returns, number, 0, months, ground, 0);
  }

  /** Nothing else. */
  public RandomEvents contactsOnly(int number) {
    return new RandomEvents(seed, 0, 0, start, span, returns, 0, number, months, ground, 0);
  }

  /** Nothing else, but for the incidents that take them. */
  public RandomEvents unitsOnly(int number) {
    return new RandomEvents(seed, 0, 0, start, span, returns, 0, 0, months, ground, number);
  }

  /** Each identity once, sorted. */
  public List<Event> events() {
    RandomWorld world = new RandomWorld(new Random(seed), this);
    List<Event> events = new ArrayList<>();
    RandomCalls someCalls = new RandomCalls(world, this);
    for (int i = 0; i < calls; i++) {
      events.addAll(someCalls.next("c-" + i));
    }
    RandomAgents someAgents = new RandomAgents(world);
    for (int i = 0; i < agents; i++) {
      events.addAll(someAgents.next("a-" + i));
    }
    RandomIncidents someIncidents = new RandomIncidents(world, this);
    for (int i = 0; i < incidents; i++) {
      events.addAll(someIncidents.next("i-" + i));
    }
    RandomContacts someContacts = new RandomContacts(world, this);
    for (int i = 0; i < contacts; i++) {
      events.addAll(someContacts.next(i));
    }
    for (int i = 0; i < HEARTBEATS; i++) {
      events.add(world.event("source.alive", "/telephony", world.time(), Data.EMPTY));
    }
    RandomUnits someUnits = new RandomUnits(world);
    RandomCommitments someCommitments = new RandomCommitments(world, units);
    for (int i = 0; i < units; i++) {
      events.addAll(someUnits.next("u-" + i));
      events.addAll(someCommitments.next("iu-" + i));
    }
    Set<EventId> seen = new HashSet<>();
    events.removeIf(event -> !seen.add(event.identity()));
    events.sort(Event.ORDER);
    return List.copyOf(events);
  }

  /** The same events in a drawn order. */
  public List<Event> shuffled(long orderSeed) {
    return RandomOrder.shuffled(events(), orderSeed);
  }

  /** Shuffled, and about every third comes two or three times. */
  public List<Event> duplicated(long orderSeed) {
    return RandomOrder.duplicated(events(), orderSeed);
  }

  /** Shuffled, and about every fifth has others of its identity that say something else. */
  public List<Event> conflicting(long orderSeed) {
    return RandomOrder.conflicting(events(), orderSeed);
  }

  /** As they arrive when none comes more than so much later than a newer one. */
  public List<Event> disordered(Duration bound, long orderSeed) {
    return RandomOrder.disordered(events(), bound, orderSeed);
  }
}
