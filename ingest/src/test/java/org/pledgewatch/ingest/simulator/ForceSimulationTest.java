package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.wire.EventJson;

class ForceSimulationTest {
  private static final long SEED = 20_261_121;
  private static final long MONDAY_MS = Instant.parse("2026-11-16T00:00:00Z").toEpochMilli();
  private static final long HOUR_MS = 3_600_000;
  private static final long DAY_MS = 24 * HOUR_MS;
  private static final long WEEK_MS = 7 * DAY_MS;
  private static final long TEN_SECONDS_MS = 10_000;
  private static final long THIRTY_SECONDS_MS = 30_000;
  private static final ForceProfile ESSEX = ForceProfile.named("essex").orElseThrow();

  @Test
  void shouldSayTheSameForTheSameSeed() {
    // When
    List<Event> once = until(simulation(SEED), MONDAY_MS + 6 * HOUR_MS);
    List<Event> again = until(simulation(SEED), MONDAY_MS + 6 * HOUR_MS);
    List<Event> other = until(simulation(SEED + 1), MONDAY_MS + 6 * HOUR_MS);

    // Then
    assertThat(again).isEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @Test
  void shouldPlayAForceAlikeWhateverOthersPlayBesideIt() {
    // When
    List<Event> alone = until(simulation(SEED), MONDAY_MS + HOUR_MS);
    List<Event> amongOthers =
        until(
            SimulatedForces.of(ForceProfile.first(3), Reference.NONE, SEED, MONDAY_MS),
            MONDAY_MS + HOUR_MS);

    // Then
    assertThat(amongOthers).isSortedAccordingTo(Event.ORDER);
    assertThat(amongOthers)
        .filteredOn(event -> event.source().equals("/telephony/essex"))
        .isEqualTo(alone);
  }

  @Test
  void shouldSayValidEventsInOrderWithIdsOfTheirOwn() {
    // When
    List<Event> events = until(simulation(SEED), MONDAY_MS + DAY_MS);

    // Then
    assertThat(events).isSortedAccordingTo(Event.ORDER);
    Set<EventId> ids = new HashSet<>();
    for (Event event : events) {
      assertThat(ids.add(event.identity())).as(event.id()).isTrue();
      assertThat(EventJson.decode(EventJson.encode(event))).isEqualTo(new Decoded.Accepted(event));
    }
  }

  @Test
  void shouldSayEachSecondThatItIsAlive() {
    // When
    List<Event> events = until(simulation(SEED), MONDAY_MS + HOUR_MS);

    // Then
    assertThat(events)
        .filteredOn(event -> event.type().equals("source.alive"))
        .hasSize(3_600)
        .allMatch(event -> event.timeMs() % 1_000 == 0);
  }

  @Test
  void shouldGiveACallHandlerOneCallAtATime() {
    // When
    List<Event> events = until(simulation(SEED), MONDAY_MS + 2 * DAY_MS);

    // Then
    Map<String, String> callOf = new HashMap<>();
    Map<String, String> stateOf = new HashMap<>();
    Map<String, String> agentOf = new HashMap<>();
    for (Event event : events) {
      if (event.type().equals("call.answered")) {
        String agent = event.data().text("agent").orElseThrow();
        assertThat(callOf.put(agent, event.subject())).as("%s at %s", agent, event).isNull();
        assertThat(stateOf.get(agent)).as(agent).isIn("available", "busy");
        agentOf.put(event.subject(), agent);
      } else if (event.type().equals("call.ended")) {
        callOf.remove(agentOf.get(event.subject()));
      } else if (event.type().equals("agent.state")) {
        stateOf.put(event.subject(), event.data().text("state").orElseThrow());
      }
    }
    assertThat(new HashSet<>(stateOf.values())).contains("available", "busy", "off");
  }

  @Test
  void shouldAnswerOrLoseEveryCall() {
    // When
    List<Event> events = until(simulation(SEED), MONDAY_MS + DAY_MS);

    // Then
    Map<String, Long> presentedMs = new HashMap<>();
    Set<String> decided = new HashSet<>();
    for (Event event : events) {
      switch (event.type()) {
        case "call.presented" -> presentedMs.put(event.subject(), event.timeMs());
        case "call.answered", "call.abandoned" ->
            assertThat(decided.add(event.subject())).as(event.subject()).isTrue();
        case "call.ended" -> assertThat(decided).contains(event.subject());
        default -> {}
      }
    }
    assertThat(presentedMs.entrySet())
        .allMatch(
            call ->
                decided.contains(call.getKey()) || call.getValue() > MONDAY_MS + DAY_MS - HOUR_MS);
  }

  @Test
  void shouldAnswerAsForcesDo() {
    // When
    AnswerShares emergency =
        AnswerShares.of(simulation(SEED), "999", TEN_SECONDS_MS, MONDAY_MS + WEEK_MS);
    AnswerShares routine =
        AnswerShares.of(simulation(SEED), "101", THIRTY_SECONDS_MS, MONDAY_MS + WEEK_MS);

    // Then
    assertThat(emergency.share()).as(emergency.toString()).isBetween(0.88, 0.95);
    assertThat(emergency.quartersBelow(0.9)).as(emergency.toString()).isBetween(20L, 160L);
    assertThat(routine.share()).as(routine.toString()).isBetween(0.70, 0.92);
    assertThat(emergency.presented() + routine.presented())
        .isBetween(7 * 24 * 60 * 4, 7 * 24 * 60 * 9);
  }

  @Test
  void shouldBeBusiestOnLineNineNineNineOnSaturdayNight() {
    // Given
    long saturdayNightMs = MONDAY_MS + 5 * DAY_MS + 22 * HOUR_MS;
    long wednesdayMorningMs = MONDAY_MS + 2 * DAY_MS + 9 * HOUR_MS;

    // Then
    assertThat(WeeklyRhythm.factor(Line.EMERGENCY, saturdayNightMs))
        .isGreaterThan(1.5 * WeeklyRhythm.factor(Line.EMERGENCY, wednesdayMorningMs));
    assertThat(WeeklyRhythm.factor(Line.ROUTINE, wednesdayMorningMs))
        .isGreaterThan(2 * WeeklyRhythm.factor(Line.ROUTINE, saturdayNightMs));
  }

  private static ForceSimulation simulation(long seed) {
    return new ForceSimulation(ESSEX, Territory.NONE, seed, MONDAY_MS);
  }

  private static List<Event> until(Iterator<Event> simulation, long untilMs) {
    List<Event> events = new ArrayList<>();
    for (Event event = simulation.next(); event.timeMs() < untilMs; event = simulation.next()) {
      events.add(event);
    }
    return events;
  }
}
