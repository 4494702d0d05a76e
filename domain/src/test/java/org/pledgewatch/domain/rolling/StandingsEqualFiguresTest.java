package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseState;
import org.pledgewatch.domain.wire.CaseJson;

/**
 * Whoever counts the promises that cases describe one by one gets the figures, at any time: those
 * of the naive recomputation.
 */
class StandingsEqualFiguresTest {
  private static final int SETS = Integer.getInteger("oracle.sets", 40);
  private static final long FIRST = Long.getLong("oracle.first", 1);
  private static final List<String> WINDOWS = List.of("PT5M", "PT1H", "P1D", "P28D");

  /** A force's months are no single person's. */
  private static final Set<String> OF_MONTHS = Set.of("meeting-monthly", "update-monthly");

  static Stream<Arguments> sets() {
    return Stream.of(
            SmallSet.Kind.CALLS,
            SmallSet.Kind.INCIDENTS,
            SmallSet.Kind.RETURNS,
            SmallSet.Kind.CONTACTS,
            SmallSet.Kind.ALL)
        .flatMap(
            kind ->
                LongStream.range(FIRST, FIRST + SETS).mapToObj(seed -> Arguments.of(kind, seed)));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void shouldAddUpToTheFigures(SmallSet.Kind kind, long seed) {
    // Given
    SmallSet set = new SmallSet(kind, seed);
    List<Event> events = set.random().events();
    List<Instant> times = set.times(events);
    DomainPipeline pipeline = set.pipeline(new Schedule.Every(1_000, 0, 0), Duration.ZERO);

    // When
    set.random().duplicated(seed).forEach(pipeline::accept);
    List<PromiseStanding> promises = promises(pipeline.standings());

    // Then
    Oracle oracle = set.oracle(events);
    for (Instant at : times) {
      for (String window : WINDOWS) {
        if (Oracle.hasFiguresAt(at, window)) {
          var counted = counted(promises, at, length(window));
          var figures = figures(oracle.figuresAt(at, window));
          if (set
              .explainsMonths()) { // Those explanations are in the figure, and no single person's.
            counted.remove("explain");
            figures.remove("explain");
          }
          assertThat(counted).as("%s of %s at %s", window, set, at).isEqualTo(figures);
        }
      }
    }
  }

  /** As a reader of the topic gets them. */
  private static List<PromiseStanding> promises(List<CaseStanding> standings) {
    return standings.stream()
        .map(case_ -> new CaseNews("r", case_.kind(), case_.subject(), Optional.of(case_)))
        .map(news -> CaseJson.decode(CaseJson.topicKey(news), CaseJson.encode(news)))
        .flatMap(news -> news.standing().orElseThrow().promises().stream())
        .toList();
  }

  private static Map<String, Map<String, Long>> counted(
      List<PromiseStanding> promises, Instant at, Duration length) {
    long atMs = at.toEpochMilli();
    long startMs = atMs - length.toMillis();
    Map<String, Map<String, Long>> counted = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    promises.stream().filter(p -> p.openedMs() <= atMs).forEach(p -> names.add(p.promise()));
    for (String name : names) {
      List<PromiseStanding> its = promises.stream().filter(p -> p.promise().equals(name)).toList();
      Predicate<PromiseStanding> decided = p -> within(p.decidedMs(), startMs, atMs);
      Map<String, Long> fields = new TreeMap<>();
      fields.put("opened", count(its, p -> within(p.openedMs(), startMs, atMs)));
      fields.put("kept", count(its, decided.and(p -> p.at(atMs) == PromiseState.KEPT)));
      fields.put("voided", count(its, decided.and(p -> p.at(atMs) == PromiseState.VOIDED)));
      fields.put("broken", count(its, decided.and(p -> p.at(atMs).isBroken())));
      fields.put(
          "explained",
          count(its, decided.and(p -> p.at(atMs).isBroken() && p.explainedMs() <= atMs)));
      fields.put("open", count(its, p -> p.at(atMs).isOpen()));
      fields.put("at_risk", count(its, p -> p.at(atMs) == PromiseState.AT_RISK));
      fields.put("overdue", count(its, p -> p.at(atMs) == PromiseState.OVERDUE));
      put(counted, name, fields);
    }
    return counted;
  }

  /** Those of each promise as a whole. */
  private static Map<String, Map<String, Long>> figures(
      SortedMap<FigureKey, SortedMap<String, Number>> figures) {
    Map<String, Map<String, Long>> fields = new TreeMap<>();
    figures.forEach(
        (key, all) -> {
          Tags tags = key.tags();
          String name = tags.get("promise").orElse("");
          if (key.measure().equals("promise")
              && tags.values().size() == 1
              && !OF_MONTHS.contains(name)) {
            Map<String, Long> its = new TreeMap<>();
            for (String field :
                List.of(
                    "opened",
                    "kept",
                    "voided",
                    "broken",
                    "explained",
                    "open",
                    "at_risk",
                    "overdue")) {
              its.put(field, all.get(field).longValue());
            }
            put(fields, name, its);
          }
        });
    return fields;
  }

  /** Nothing is nothing: what was never measured has rows of zeros too. */
  private static void put(
      Map<String, Map<String, Long>> to, String name, Map<String, Long> fields) {
    if (fields.values().stream().anyMatch(value -> value != 0)) {
      to.put(name, fields);
    }
  }

  private static long count(List<PromiseStanding> promises, Predicate<PromiseStanding> which) {
    return promises.stream().filter(which).count();
  }

  private static boolean within(long ms, long startMs, long endMs) {
    return startMs < ms && ms <= endMs;
  }

  private static Duration length(String window) {
    return window.equals("P1D") ? Duration.ofHours(24) : Duration.parse(window);
  }
}
