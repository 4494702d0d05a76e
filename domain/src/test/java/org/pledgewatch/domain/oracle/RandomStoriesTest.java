package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/** That the odd cases of incidents and contacts do turn up. */
class RandomStoriesTest {
  private static final int SEEDS = 12;
  private static final OracleRules RULES =
      OracleRules.pledge2008().pledges(PledgeRules.pledge2008().withCollisions());
  private static final long TARGET = Duration.ofMinutes(15).toMillis();

  @Test
  void shouldGiveAcceptableEventsThatTheSeedRepeats() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // Given
      RandomEvents random = all(seed);

      // When, Then
      assertThat(all(seed).events()).isEqualTo(random.events());
      for (Event event : random.events()) {
        assertThat(EventTypes.named(event.type()).orElseThrow().check(event.data()))
            .as("%s", event)
            .isEmpty();
      }
    }
  }

  @Test
  void shouldLeaveOutWhatIsNotAskedFor() {
    // Given
    RandomEvents random = new RandomEvents(3);

    // When, Then
    assertThat(kinds(random.incidents(5).contacts(9).contactsOnly(9)))
        .doesNotContain("call", "agent", "incident", "unit");
    assertThat(kinds(random.contacts(9).incidentsOnly(9)))
        .isSubsetOf("call", "incident", "promise", "source");
  }

  @Test
  void shouldHaveEveryOddIncident() {
    // Given
    List<IncidentCase> incidents = new ArrayList<>();
    for (long seed = 0; seed < SEEDS * 4; seed++) {
      incidents.addAll(incidents(all(seed)));
    }

    // When, Then
    assertSome(incidents, c -> at(c, c.arrivedMs()) < 0, "there before it is created");
    assertSome(incidents, c -> at(c, c.arrivedMs()) == 0, "there when it is created");
    assertSome(incidents, c -> at(c, c.arrivedMs()) == TARGET, "there at the deadline");
    assertSome(incidents, c -> at(c, c.arrivedMs()) == TARGET + 1, "there 1 ms over");
    assertSome(incidents, c -> at(c, c.assignedMs()) < 0, "assigned before it is created");
    assertSome(incidents, c -> at(c, c.closedMs()) < 0, "closed before it is created");
    assertSome(incidents, c -> at(c, c.closedMs()) == 0, "closed when it is created");
    assertSome(incidents, c -> c.closedMs() < c.arrivedMs(), "closed before anybody is there");
    assertSome(incidents, c -> c.createdMs() == CallCase.NEVER, "never created");
    assertSome(incidents, RandomStoriesTest::isGradedTwiceAtOnce, "graded twice at once");
    assertSome(incidents, c -> !c.story().all("incident.regraded").isEmpty(), "regraded");
    assertSome(
        incidents,
        c -> c.gradings().stream().anyMatch(g -> g.atMs() == c.arrivedMs() && at(c, g.atMs()) > 0),
        "regraded when they are there");
    assertSome(
        incidents,
        c -> c.area().force().isPresent() && c.area().settlement().isEmpty(),
        "no settlement");
    assertSome(incidents, c -> c.story().all("incident.created").size() > 1, "created twice");
    assertSome(
        incidents, c -> c.story().timeOf("incident.eta-given") < c.assignedMs(), "early ETA");
    assertSome(incidents, c -> c.story().all("incident.appointment-made").size() > 1, "moved");
  }

  /** For each promise: everything that can become of one. */
  @Test
  void shouldHaveEveryOutcomeOfEveryPromise() {
    // Given
    Map<String, Set<String>> outcomes = new TreeMap<>();
    for (long seed = 0; seed < SEEDS * 3; seed++) {
      Tally tally = new Tally();
      List<Event> sorted = new ArrayList<>(all(seed).events());
      Calls calls = new OracleCalls(RULES).tally(sorted, new Tally());
      new OracleIncidents(RULES, Ground.TEST, calls).tally(sorted, tally);
      new OracleContacts(RULES, Ground.TEST).tally(sorted, tally);
      long last = sorted.get(sorted.size() - 1).timeMs();
      new MonthPledges(sorted, RULES, Ground.TEST, tally).openThrough(last);
      for (Dated one : tally.dated()) {
        one.key()
            .tags()
            .get("promise")
            .ifPresent(p -> outcomes.computeIfAbsent(p, k -> new TreeSet<>()).add(one.field()));
      }
      for (Explained one : tally.explained()) {
        if (one.toldMs() < CallCase.NEVER) {
          outcomes.get(one.key().tags().get("promise").orElseThrow()).add("explained");
        }
      }
    }

    // When, Then
    for (String voidable :
        List.of(
            "deploy-emergency",
            "attend-emergency-urban",
            "attend-emergency-rural",
            "attend-60",
            "appointment-48h",
            "appointment-kept",
            "eta-given",
            "message-24h",
            "victim-informed")) {
      assertThat(outcomes.get(voidable))
          .as(voidable)
          .contains("opened", "kept", "late", "broken", "voided", "explained");
    }
    for (String other :
        List.of(
            "dissatisfaction-24h",
            "collision-10wd",
            "explain",
            "meeting-monthly",
            "update-monthly")) {
      assertThat(outcomes.get(other))
          .as(other)
          .contains("opened", "kept", "late", "broken", "unmeasured_negative");
    }
    for (String attended :
        List.of(
            "attend-emergency-urban", "attend-emergency-rural", "attend-60", "appointment-48h")) {
      assertThat(outcomes.get(attended))
          .as(attended)
          .contains("unmeasured_negative", "unmeasured_zero", "unmeasured_missing");
    }
    assertThat(outcomes.get("attend-emergency")).containsExactly("unmeasured_missing");
  }

  private static RandomEvents all(long seed) {
    RandomEvents random = new RandomEvents(seed).calls(3).agents(1).on(Ground.TEST);
    random = seed % 2 == 0 ? random.withReturns() : random;
    random = seed % 3 == 0 ? random.withMonths() : random;
    return random.incidents(40).contacts(42);
  }

  private static List<IncidentCase> incidents(RandomEvents random) {
    return new OracleIncidents(RULES, Ground.TEST, Calls.NONE).cases(random.events());
  }

  private static Set<String> kinds(RandomEvents random) {
    return random.events().stream()
        .map(e -> e.type().substring(0, e.type().indexOf('.')))
        .collect(Collectors.toSet());
  }

  /** How long after the creation; something of its own where either is missing. */
  private static long at(IncidentCase incident, long ms) {
    return incident.createdMs() == CallCase.NEVER || ms == CallCase.NEVER
        ? Long.MAX_VALUE
        : ms - incident.createdMs();
  }

  private static boolean isGradedTwiceAtOnce(IncidentCase incident) {
    long times = incident.gradings().stream().map(Grading::atMs).distinct().count();
    return times < incident.gradings().size();
  }

  private static void assertSome(
      List<IncidentCase> incidents, Predicate<IncidentCase> odd, String what) {
    assertThat(incidents.stream().filter(odd).count()).as(what).isPositive();
  }
}
