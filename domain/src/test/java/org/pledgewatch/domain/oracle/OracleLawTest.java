package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.oracle.OracleRules.Abandoned;

/** What must hold of the recomputation whatever the events. Measures contract, "The law". */
class OracleLawTest {
  private static final int SEEDS = 15;
  private static final int TIMES = 6;
  private static final List<Abandoned> RULES =
      List.of(Abandoned.VOID, Abandoned.BROKEN, Abandoned.KEPT);

  @Test
  void shouldDependOnEventsUpToItsTimeAlone() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // Given
      List<Event> events = new RandomEvents(seed).calls(60).withReturns().events();
      OracleRules rules = rules(seed);
      Oracle all = new Oracle(events, rules);

      for (Instant at : times(events, seed)) {
        List<Event> untilThen =
            events.stream().filter(e -> e.timeMs() <= at.toEpochMilli()).toList();
        Oracle then = new Oracle(untilThen, rules);
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
      RandomEvents random = new RandomEvents(seed).calls(40);
      OracleRules rules = rules(seed);
      Oracle sorted = new Oracle(random.events(), rules);
      Oracle shuffled = new Oracle(random.shuffled(seed), rules);
      Oracle duplicated = new Oracle(Oracle.distinct(random.duplicated(seed)), rules);

      for (Instant at : times(random.events(), seed)) {
        // When
        var figures = sorted.figuresAt(at, "PT1M");

        // Then
        assertThat(shuffled.figuresAt(at, "PT1M")).isEqualTo(figures);
        assertThat(duplicated.figuresAt(at, "PT1M")).isEqualTo(figures);
      }
    }
  }

  /** What is opened is open, kept, broken or void; forces add up to all. */
  @Test
  void shouldAccountForEachOpening() {
    for (long seed = 0; seed < SEEDS; seed++) {
      // Given
      List<Event> events = new RandomEvents(seed).calls(60).events();
      Oracle oracle = new Oracle(events, rules(seed));

      for (Instant at : times(events, seed)) {
        // When: everything there ever was is in the last 28 days.
        var figures = oracle.figuresAt(quarter(at), "P28D");

        // Then
        for (String promise : List.of("answer-999", "answer-101")) {
          var all = figures.get(Oracle.key("promise", "promise", promise));
          if (all != null) {
            assertThat(count(all, "opened"))
                .isEqualTo(
                    count(all, "open")
                        + count(all, "kept")
                        + count(all, "broken")
                        + count(all, "voided"));
            assertThat(sumOfForces(figures, promise, "opened")).isEqualTo(count(all, "opened"));
            assertThat(sumOfForces(figures, promise, "overdue")).isEqualTo(count(all, "overdue"));
            assertThat(count(all, "at_risk")).isLessThanOrEqualTo(count(all, "open"));
            assertThat(count(all, "overdue") + count(all, "late"))
                .isLessThanOrEqualTo(count(all, "broken"));
          }
        }
      }
    }
  }

  private static long count(SortedMap<String, Number> fields, String field) {
    return fields.get(field).longValue();
  }

  private static long sumOfForces(
      SortedMap<FigureKey, SortedMap<String, Number>> figures, String promise, String field) {
    long sum = 0;
    for (String force : RandomWorld.FORCES) {
      var fields = figures.get(Oracle.key("promise", "promise", promise, "force", force));
      sum += fields == null ? 0 : count(fields, field);
    }
    return sum;
  }

  private static OracleRules rules(long seed) {
    OracleRules rules = OracleRules.pledge2008().abandoned(RULES.get((int) (seed % 3)));
    rules = seed % 2 == 0 ? rules : rules.strictly();
    return seed % 5 == 0 ? rules.withoutZeros() : rules;
  }

  private static List<String> windowsAt(Instant at) {
    List<String> windows = new ArrayList<>();
    windows.add(null);
    Oracle.WINDOWS.stream().filter(w -> Oracle.hasFiguresAt(at, w)).forEach(windows::add);
    return windows;
  }

  /** Some at events, some at deadlines and where calls are forgotten; some on the quarter. */
  private static List<Instant> times(List<Event> events, long seed) {
    Random random = new Random(seed);
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Event event = events.get(random.nextInt(events.size()));
      Instant near =
          Instant.ofEpochMilli(event.timeMs())
              .plus(List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofHours(24)).get(i % 3))
              .truncatedTo(ChronoUnit.SECONDS)
              .plusSeconds(random.nextInt(2));
      times.add(random.nextInt(3) == 0 ? quarter(near) : near);
    }
    return times;
  }

  private static Instant quarter(Instant time) {
    return Instant.ofEpochSecond(time.getEpochSecond() / 900 * 900 + 900);
  }
}
