package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.oracle.UnitStretch.Band;

class RandomUnitsTest {
  private static final int SEEDS = 20;
  private static final Patches PATCHES = new Patches(Ground.TEST);

  @Test
  void shouldGiveTheSameAcceptableEventsForTheSameSeed() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // When
      List<Event> events = random(seed).events();

      // Then
      assertThat(random(seed).events()).isEqualTo(events);
      for (Event event : events) {
        assertThat(EventTypes.named(event.type()).orElseThrow().check(event.data())).isEmpty();
      }
    }
  }

  @Test
  void shouldLeaveCallsAndAgentsAsTheyAreWithoutUnits() {
    // Given
    RandomEvents without = new RandomEvents(4);

    // When
    List<Event> others =
        without.units(5).events().stream()
            .filter(e -> e.type().startsWith("call.") || e.type().startsWith("agent."))
            .toList();

    // Then
    assertThat(without.events()).containsAll(others);
  }

  @Test
  void shouldHaveEveryBandAndReasonAndHelp() {
    // Given
    Set<Band> bands = new HashSet<>();
    Set<String> reasons = new HashSet<>();
    Set<String> helped = new HashSet<>();
    Set<String> points = new HashSet<>();
    UnitRules rules = UnitRules.pledge2008();
    for (UnitStory story : stories()) {
      // When
      for (UnitStretch stretch : UnitStretch.of(story, rules, PATCHES)) {
        stretch.band().ifPresent(bands::add);
        stretch.reason().ifPresent(reasons::add);
        helped.addAll(stretch.helped());
      }
      PointReached.of(story, rules, PATCHES, GroundPatrolPlans.PLANS)
          .forEach(reached -> points.add(reached.team().neighbourhood() + reached.point()));
    }

    // Then
    assertThat(bands).containsExactlyInAnyOrder(Band.values());
    assertThat(reasons).hasSize(8);
    assertThat(helped).hasSize(7);
    assertThat(points).hasSize(5);
  }

  @Test
  void shouldHaveEveryOddCase() {
    // Given
    List<UnitStory> stories = stories();
    long ageMs = UnitRules.pledge2008().maxFixAge().toMillis();

    // When, Then
    for (long gapMs : List.of(0L, ageMs - 1, ageMs, ageMs + 1)) {
      assertPair(stories, "unit.located", "unit.located", gapMs);
    }
    assertPair(stories, "unit.duty", "unit.duty", 0);
    assertPair(stories, "unit.duty", "unit.activity", 0);
    assertPair(stories, "unit.activity", "unit.duty", 0);
    assertPair(stories, "unit.activity", "unit.duty", 1);
    assertPair(stories, "unit.duty", "unit.located", 0);
    assertDuties(stories, (a, b) -> !a.data().text("team").equals(b.data().text("team")));
    assertDuties(stories, (a, b) -> a.data().text("team").isEmpty());
    assertDuties(stories, (a, b) -> a.data().text("dress").orElse("").equals("plain"));
  }

  /** Rules that make a difference somewhere: else the events would not tell them apart. */
  @Test
  void shouldTellEverySettingApart() {
    // Given
    UnitRules rules = UnitRules.pledge2008();
    List<UnitRules> others =
        List.of(
            rules.bufferM(75),
            rules.maxFixAge(Duration.ofSeconds(45)),
            rules.dutyExcludes(Set.of("sickness")),
            rules.plainClothesVisible(true),
            rules.directedElsewhere(true));

    // When, Then
    for (UnitRules other : others) {
      assertThat(bands(other)).isNotEqualTo(bands(rules));
    }
  }

  private static List<List<UnitStretch>> bands(UnitRules rules) {
    return stories().stream().map(story -> UnitStretch.of(story, rules, PATCHES)).toList();
  }

  @Test
  void shouldCommitUnitsToSeveralIncidentsAndAgain() {
    // Given
    Map<String, Integer> entered = new HashMap<>();
    int atOnce = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Event> events = random(seed).events();
      List<IncidentCase> incidents =
          new OracleIncidents(OracleRules.pledge2008(), Ground.TEST, Calls.NONE).cases(events);
      Map<String, List<Span>> each = new TreeMap<>();
      for (IncidentCase incident : incidents) {
        Commitments.of(List.of(incident))
            .byUnit()
            .forEach((unit, s) -> each.computeIfAbsent(unit, u -> new ArrayList<>()).addAll(s));
      }

      // When
      Map<String, List<Span>> united = Commitments.of(incidents).byUnit();

      // Then
      for (String unit : united.keySet()) {
        atOnce += each.get(unit).size() > united.get(unit).size() ? 1 : 0;
        entered.merge(unit, united.get(unit).size(), Math::max);
      }
    }
    assertThat(atOnce).isPositive();
    assertThat(entered.values()).anyMatch(times -> times > 2);
  }

  private static void assertPair(
      List<UnitStory> stories, String earlier, String later, long gapMs) {
    assertThat(
            stories.stream()
                .anyMatch(
                    story ->
                        story.events().stream()
                            .filter(a -> a.type().equals(earlier))
                            .anyMatch(
                                a ->
                                    story.events().stream()
                                        .filter(b -> Event.ORDER.compare(a, b) < 0)
                                        .filter(b -> b.type().equals(later))
                                        .anyMatch(b -> b.timeMs() == a.timeMs() + gapMs))))
        .as("%s, %s %d ms later", earlier, later, gapMs)
        .isTrue();
  }

  private static void assertDuties(List<UnitStory> stories, BiPredicate<Event, Event> odd) {
    assertThat(
            stories.stream()
                .map(s -> s.events().stream().filter(e -> e.type().equals("unit.duty")).toList())
                .anyMatch(
                    duties -> {
                      for (int i = 1; i < duties.size(); i++) {
                        if (odd.test(duties.get(i - 1), duties.get(i))) {
                          return true;
                        }
                      }
                      return false;
                    }))
        .isTrue();
  }

  private static RandomEvents random(long seed) {
    return new RandomEvents(seed).unitsOnly(6);
  }

  private static List<UnitStory> stories() {
    List<UnitStory> stories = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      random(seed).events().stream()
          .filter(e -> e.type().startsWith("unit."))
          .collect(Collectors.groupingBy(Event::subject, TreeMap::new, Collectors.toList()))
          .forEach((unit, events) -> stories.add(new UnitStory(unit, events)));
    }
    return stories;
  }
}
