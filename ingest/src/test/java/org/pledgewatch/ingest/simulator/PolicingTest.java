package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.wire.EventJson;

/** Stories of two days that hold together, in town and in the country. */
class PolicingTest {
  private static final long MONDAY_MS = Instant.parse("2026-11-16T00:00:00Z").toEpochMilli();
  private static final long TWO_DAYS_LATER_MS = MONDAY_MS + 2 * 86_400_000L;
  private static final long SEED = 42;

  /** Faster than any unit drives, the straight way. */
  private static final double KMH_MAX = 110;

  private static final Map<String, List<Event>> PLAYED = new HashMap<>();

  private static List<Event> play(String force) {
    return PLAYED.computeIfAbsent(
        force,
        id ->
            List.copyOf(
                Wards.until(
                    Wards.simulation(ForceProfile.named(id).orElseThrow().small(), SEED, MONDAY_MS),
                    TWO_DAYS_LATER_MS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"west-yorkshire", "northumbria"})
  void shouldSayValidEventsInOrderWithIdsOfTheirOwn(String force) {
    // When
    List<Event> events = play(force);

    // Then
    assertThat(events).isSortedAccordingTo(Event.ORDER);
    Set<EventId> ids = new HashSet<>();
    for (Event event : events) {
      assertThat(ids.add(event.identity())).as(event.id()).isTrue();
      assertThat(EventJson.decode(EventJson.encode(event))).isEqualTo(new Decoded.Accepted(event));
    }
    assertThat(events).hasSizeBetween(2 * 20_000, 2 * 60_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"west-yorkshire", "northumbria"})
  void shouldOpenEachIncidentOnceWithinItsCallOrOnSight(String force) {
    // When
    List<Event> events = play(force);

    // Then
    Map<String, Long> answeredMs = new HashMap<>();
    Map<String, String> incidentOf = new HashMap<>();
    Set<String> created = new HashSet<>();
    int onSight = 0;
    for (Event event : events) {
      Data data = event.data();
      switch (event.type()) {
        case "call.answered" -> answeredMs.put(event.subject(), event.timeMs());
        case "incident.created" -> {
          assertThat(created.add(event.subject())).as(event.subject()).isTrue();
          if (data.text("call").isPresent()) {
            String call = data.text("call").get();
            assertThat(answeredMs).as("talking with %s", call).containsKey(call);
            incidentOf.put(call, event.subject());
          } else {
            onSight++;
          }
        }
        case "call.ended" -> {
          answeredMs.remove(event.subject());
          assertThat(data.text("incident").orElse(null)).isEqualTo(incidentOf.get(event.subject()));
          assertThat(data.text("outcome").orElseThrow().equals("incident"))
              .isEqualTo(data.text("incident").isPresent());
        }
        default -> {
          if (event.type().startsWith("incident.")) {
            assertThat(created).as("%s", event).contains(event.subject());
          }
        }
      }
    }
    assertThat(created.size()).isGreaterThan(200);
    assertThat(onSight).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"west-yorkshire", "northumbria"})
  void shouldSendAUnitThatIsOnDutyToOneIncidentAtATime(String force) {
    // When
    List<Event> events = play(force);

    // Then
    Map<String, String> dutyOf = new HashMap<>();
    Map<String, String> incidentOf = new HashMap<>();
    Set<String> closed = new HashSet<>();
    int forgotten = 0;
    Set<String> arrived = new HashSet<>();
    for (Event event : events) {
      String unit = event.data().text("unit").orElse("");
      String incident = event.subject();
      switch (event.type()) {
        case "unit.duty" -> dutyOf.put(incident, event.data().text("state").orElseThrow());
        case "incident.assigned" -> {
          assertThat(dutyOf.get(unit)).as("%s", event).isEqualTo("on");
          assertThat(incidentOf.put(unit, incident)).as("%s", event).isNull();
          assertThat(closed).doesNotContain(incident);
        }
        case "incident.enroute" ->
            assertThat(incidentOf.get(unit)).as("%s", event).isEqualTo(incident);
        case "incident.arrived" -> {
          assertThat(incidentOf.get(unit)).as("%s", event).isEqualTo(incident);
          arrived.add(unit + incident);
        }
        case "incident.cleared" -> {
          assertThat(incidentOf.remove(unit)).as("%s", event).isEqualTo(incident);
          forgotten += arrived.contains(unit + incident) ? 0 : 1;
        }
        case "incident.closed" -> {
          assertThat(closed.add(incident)).as("%s", event).isTrue();
          assertThat(incidentOf.values()).as("%s", event).doesNotContain(incident);
        }
        default -> {}
      }
    }
    assertThat(closed.size()).isGreaterThan(200);
    assertThat(forgotten).as("not pressed").isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"west-yorkshire", "northumbria"})
  void shouldPatrolWithinTheWardAndBeInOnePlace(String force) {
    // Given
    Map<String, Ward> wards =
        Wards.of(ForceProfile.named(force).orElseThrow()).wards().stream()
            .collect(Collectors.toMap(Ward::id, ward -> ward));

    // When
    List<Event> events = play(force);

    // Then
    Map<String, Ward> teamOf = new HashMap<>();
    Map<String, String> dutyOf = new HashMap<>();
    Map<String, String> activityOf = new HashMap<>();
    Map<String, Event> fixOf = new HashMap<>();
    int onBeat = 0;
    for (Event event : events) {
      String unit = event.subject();
      switch (event.type()) {
        case "unit.duty" -> {
          String state = event.data().text("state").orElseThrow();
          dutyOf.put(unit, state);
          event.data().text("team").ifPresent(team -> teamOf.put(unit, wards.get(team)));
          if (!state.equals("on")) {
            fixOf.remove(unit);
          }
        }
        case "unit.activity" -> activityOf.put(unit, event.data().text("activity").orElseThrow());
        case "unit.located" -> {
          assertThat(dutyOf.get(unit)).as("%s", event).isEqualTo("on");
          Spot here = spot(event);
          if (teamOf.containsKey(unit) && activityOf.get(unit).equals("patrol")) {
            assertThat(teamOf.get(unit).coverage().covers(here)).as("%s", event).isTrue();
            onBeat++;
          }
          Event before = fixOf.put(unit, event);
          if (before != null) {
            double metres = spot(before).metresTo(here);
            long tookMs = event.timeMs() - before.timeMs();
            assertThat(metres).as("%s", event).isLessThan(50 + tookMs * KMH_MAX / 3_600);
            assertThat(tookMs).isBetween(14_000L, 12 * 60_000L);
          }
        }
        default -> {}
      }
    }
    assertThat(onBeat).isGreaterThan(3_000);
  }

  private static Spot spot(Event event) {
    return new Spot(
        event.data().number("lat").orElseThrow(), event.data().number("lon").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"west-yorkshire", "northumbria"})
  void shouldComeInTimeMostlyAndLateSometimes(String force) {
    // When
    List<Event> events = play(force);

    // Then
    Map<String, Long> createdMs = new HashMap<>();
    Map<String, Long> tookMs = new TreeMap<>();
    for (Event event : events) {
      if (event.type().equals("incident.created")
          && !event.data().text("grade").orElseThrow().equals("scheduled")) {
        createdMs.put(event.subject(), event.timeMs());
      } else if (event.type().equals("incident.arrived")
          && createdMs.containsKey(event.subject())) {
        tookMs.putIfAbsent(event.subject(), event.timeMs() - createdMs.get(event.subject()));
      }
    }
    double inHalfAnHour =
        (double) tookMs.values().stream().filter(ms -> ms <= 30 * 60_000L).count() / tookMs.size();
    assertThat(inHalfAnHour).isBetween(0.6, 0.99);
    assertThat(tookMs.values().stream().filter(ms -> ms == 0)).as("came upon it").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"west-yorkshire", "northumbria"})
  void shouldAnswerWithNoMoreAgentsThanAreStaffed(String force) {
    // When
    List<Event> events = play(force);

    // Then
    Set<String> staffed = new TreeSet<>();
    Set<String> talking = new TreeSet<>();
    Map<String, String> agentOf = new HashMap<>();
    for (Event event : events) {
      switch (event.type()) {
        case "agent.state" -> {
          if (event.data().text("state").orElseThrow().equals("off")) {
            staffed.remove(event.subject());
          } else {
            staffed.add(event.subject());
          }
        }
        case "call.answered" -> {
          String agent = event.data().text("agent").orElseThrow();
          assertThat(staffed).contains(agent);
          assertThat(talking.add(agent)).as("%s", event).isTrue();
          agentOf.put(event.subject(), agent);
        }
        case "call.ended" -> talking.remove(agentOf.remove(event.subject()));
        default -> {}
      }
      assertThat(talking.size()).isLessThanOrEqualTo(staffed.size());
    }
    assertThat(staffed).isNotEmpty();
  }
}
