package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** What must hold of the recomputation of units whatever the events. */
class UnitLawTest {
  private static final int SEEDS = 12;
  private static final int TIMES = 5;
  private static final double NEAR = 1e-6;

  @Test
  void shouldDependOnEventsUpToItsTimeAlone() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // Given
      List<Event> events = events(seed).events();
      Oracle all = oracle(events, seed);

      for (Instant at : times(events, seed)) {
        List<Event> untilThen =
            events.stream().filter(e -> e.timeMs() <= at.toEpochMilli()).toList();
        Oracle then = oracle(untilThen, seed);
        for (String window : windowsAt(at)) {
          // When
          var figures = all.figuresAt(at, window);

          // Then
          assertThat(figures)
              .as("seed %d, %s at %s", seed, window, at)
              .isEqualTo(then.figuresAt(at, window));
        }
      }
    }
  }

  @Test
  void shouldNotDependOnTheOrderOfEvents() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // Given
      RandomEvents random = events(seed);
      Oracle sorted = oracle(random.events(), seed);
      Oracle shuffled = oracle(random.shuffled(seed), seed);
      Oracle duplicated = oracle(Oracle.distinct(random.duplicated(seed)), seed);

      for (Instant at : times(random.events(), seed)) {
        // When
        var figures = sorted.figuresAt(at, "PT5M");

        // Then
        assertThat(shuffled.figuresAt(at, "PT5M")).isEqualTo(figures);
        assertThat(duplicated.figuresAt(at, "PT5M")).isEqualTo(figures);
      }
    }
  }

  /** The bands make up the duty, forces make up all, and a team is never seen more than it is. */
  @Test
  void shouldAccountForEachSecondOfDuty() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // Given
      List<Event> events = events(seed).events();
      Oracle oracle = oracle(events, seed);

      for (Instant at : times(events, seed)) {
        // When
        var figures = oracle.figuresAt(at, "PT5M");

        // Then
        figures.forEach(
            (key, fields) -> {
              if (key.measure().equals("presence")) {
                assertThat(
                        number(fields, "visible")
                            + number(fields, "not_visible")
                            + number(fields, "off_patch")
                            + number(fields, "unknown")
                            + number(fields, "abstracted"))
                    .isCloseTo(number(fields, "duty"), within(NEAR));
                assertThat(number(fields, "covered"))
                    .isLessThanOrEqualTo(number(fields, "team_duty") + NEAR)
                    .isLessThanOrEqualTo(number(fields, "visible") + NEAR);
              }
            });
        for (String field : List.of("duty", "visible", "covered", "team_duty", "other_units_s")) {
          assertThat(sumOfForces(figures, field)).isCloseTo(all(figures, field), within(NEAR));
        }
      }
    }
  }

  /** Two windows that meet add up to the one of both. */
  @Test
  void shouldAddUpOverTime() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // Given
      List<Event> events = events(seed).events();
      Oracle oracle = oracle(events, seed);

      for (Instant at : times(events, seed)) {
        // When
        double minutes = 0;
        for (int i = 0; i < 5; i++) {
          minutes += all(oracle.figuresAt(at.minusSeconds(60L * i), "PT1M"), "visible");
        }

        // Then
        assertThat(all(oracle.figuresAt(at, "PT5M"), "visible")).isCloseTo(minutes, within(NEAR));
      }
    }
  }

  private static double all(SortedMap<FigureKey, SortedMap<String, Number>> figures, String field) {
    var fields = figures.get(Oracle.key("presence"));
    return fields == null ? 0 : number(fields, field);
  }

  private static double sumOfForces(
      SortedMap<FigureKey, SortedMap<String, Number>> figures, String field) {
    double sum = 0;
    for (String force : RandomWorld.FORCES) {
      var fields = figures.get(Oracle.key("presence", "force", force));
      sum += fields == null ? 0 : number(fields, field);
    }
    return sum;
  }

  private static double number(SortedMap<String, Number> fields, String field) {
    return fields.get(field).doubleValue();
  }

  private static RandomEvents events(long seed) {
    return new RandomEvents(seed).unitsOnly(6);
  }

  private static Oracle oracle(List<Event> events, long seed) {
    UnitRules rules = UnitRules.pledge2008();
    rules = seed % 2 == 0 ? rules : rules.bufferM(75).maxFixAge(Duration.ofSeconds(45));
    rules = seed % 3 == 0 ? rules : rules.directedElsewhere(true);
    rules = seed % 5 == 0 ? rules.plainClothesVisible(true) : rules;
    rules = seed % 4 == 0 ? rules.dutyExcludes(Set.of("leave", "sickness")) : rules;
    UnitSettings settings = new UnitSettings(rules, GroundPatrolPlans.PLANS);
    Ground ground = seed % 6 == 5 ? Ground.NONE : Ground.TEST;
    return new Oracle(events, OracleRules.pledge2008().units(settings), ground);
  }

  private static List<String> windowsAt(Instant at) {
    List<String> windows = new ArrayList<>();
    windows.add(null);
    Oracle.WINDOWS.stream().filter(w -> Oracle.hasFiguresAt(at, w)).forEach(windows::add);
    return windows;
  }

  /** Just after events, when fixes grow old, and on the quarter. */
  private static List<Instant> times(List<Event> events, long seed) {
    Random random = new Random(seed);
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long nearMs =
          events.get(random.nextInt(events.size())).timeMs()
              + List.of(999L, 120_999L, 1_500L).get(i % 3);
      long stepMs = List.of(1_000L, 60_000L, 900_000L).get(random.nextInt(3));
      times.add(Instant.ofEpochMilli(nearMs - nearMs % stepMs));
    }
    return times;
  }
}
