package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** The same law of incidents and contacts, with every setting. Measures contract, "The law". */
class OracleGroundLawTest {
  private static final int SEEDS = Integer.getInteger("oracle.seeds", 20);
  private static final int TIMES = 8;
  private static final List<Duration> LATER =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMinutes(5),
          Duration.ofMinutes(60),
          Duration.ofHours(24),
          Duration.ofHours(72),
          Duration.ofDays(28),
          Duration.ofDays(90));

  static List<Long> seeds() {
    return new Random(11).longs(SEEDS, 0, 10_000).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldDependOnEventsUpToItsTimeAlone(long seed) {
    // Given
    OracleRules rules = RulesBySeed.rules(seed);
    Ground ground = seed % 7 == 0 ? Ground.NONE : Ground.TEST;
    List<Event> events = random(seed).on(ground).events();
    Oracle all = new Oracle(events, rules, ground);

    for (Instant at : times(events, seed)) {
      List<Event> untilThen = events.stream().filter(e -> e.timeMs() <= at.toEpochMilli()).toList();
      Oracle then = new Oracle(untilThen, rules, ground);
      for (String window : windowsAt(at)) {
        // When
        var figures = all.figuresAt(at, window);

        // Then
        assertThat(FigureComparison.differences(then.figuresAt(at, window), figures))
            .as("%s at %s", window, at)
            .isEmpty();
      }
    }
  }

  /** Whatever is opened is open, kept, broken or void; and late things were broken. */
  @ParameterizedTest
  @MethodSource("seeds")
  void shouldAccountForEachOpening(long seed) {
    // Given
    RandomEvents random = random(seed).on(Ground.TEST);
    Oracle oracle = new Oracle(random.events(), RulesBySeed.rules(seed), Ground.TEST);

    for (Instant at : times(random.events(), seed)) {
      // When
      Map<FigureKey, Balance> balances = Balance.of(oracle, random.start(), quarter(at));

      // Then
      balances.forEach((key, balance) -> assertThat(balance.isEven()).as("%s", key).isTrue());
    }
  }

  /** What there was in each 28 days until a time, added up; and what there is then. */
  private record Balance(long opened, long settled, long late, long broken, long open) {
    static Map<FigureKey, Balance> of(Oracle oracle, Instant start, Instant at) {
      Map<FigureKey, Balance> balances = new HashMap<>();
      for (Instant end = at;
          end.isAfter(start.minus(Duration.ofDays(60)));
          end = end.minus(Duration.ofDays(28))) {
        boolean last = end.equals(at);
        oracle
            .figuresAt(end, "P28D")
            .forEach(
                (key, fields) -> {
                  if (key.measure().equals("promise") && staysInItsPlace(key)) {
                    balances.merge(key, of(fields, last), Balance::plus);
                  }
                });
      }
      return balances;
    }

    /** An appointment may be opened before anybody knows where: then it adds up at all alone. */
    private static boolean staysInItsPlace(FigureKey key) {
      String promise = key.tags().get("promise").orElseThrow();
      return key.tags().values().size() == 1
          || !List.of("appointment-kept", "explain").contains(promise);
    }

    private static Balance of(SortedMap<String, Number> fields, boolean last) {
      long broken = fields.get("broken").longValue();
      long settled = broken + fields.get("kept").longValue() + fields.get("voided").longValue();
      return new Balance(
          fields.get("opened").longValue(),
          settled,
          fields.get("late").longValue() + (last ? fields.get("overdue").longValue() : 0),
          broken,
          last ? fields.get("open").longValue() : 0);
    }

    private Balance plus(Balance other) {
      return new Balance(
          opened + other.opened,
          settled + other.settled,
          late + other.late,
          broken + other.broken,
          open + other.open);
    }

    boolean isEven() {
      return opened == settled + open && late <= broken;
    }
  }

  private static RandomEvents random(long seed) {
    RandomEvents random = new RandomEvents(seed);
    random = seed % 2 == 0 ? random.withReturns() : random;
    random = seed % 3 == 0 ? random.withMonths() : random;
    return switch ((int) (seed % 4)) {
      case 0 -> random.incidentsOnly(25);
      case 1 -> random.contactsOnly(30);
      default -> random.calls(5).agents(1).incidents(15).contacts(15);
    };
  }

  private static List<String> windowsAt(Instant at) {
    List<String> windows = new ArrayList<>();
    windows.add(null);
    Oracle.WINDOWS.stream().filter(w -> Oracle.hasFiguresAt(at, w)).forEach(windows::add);
    return windows;
  }

  /** About events, and about what follows from them later. */
  private static List<Instant> times(List<Event> events, long seed) {
    Random random = new Random(seed);
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Event event = events.get(random.nextInt(events.size()));
      Instant near =
          Instant.ofEpochMilli(event.timeMs())
              .plus(LATER.get(i))
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
