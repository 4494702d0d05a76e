package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.RunComparison.NOTHING_FOR_NONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.oracle.GroundPatrolPlans;
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.oracle.OracleRules;
import org.pledgewatch.domain.oracle.PatrolPlans;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.oracle.RunComparison;
import org.pledgewatch.domain.oracle.UnitRules;
import org.pledgewatch.domain.oracle.UnitSettings;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PresenceRules;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.wire.PolicyYaml;

/** Figures of units are those of the naive recomputation, whatever the order of events. */
class UnitsEqualOracleTest {
  private static final PolicyPack PLEDGE = PolicyYaml.named("pledge-2008");
  private static final long LATENESS_MS = Duration.ofHours(1).toMillis();
  private static final long DISORDER_MS = 30_000;
  private static final int EVENTS_A_RESTART = 50;
  private static final String CALENDAR =
      "zone: Europe/London\nworkingDays: [monday, tuesday, wednesday, thursday, friday]\n";
  private static final Reference GROUND =
      new ReferenceTexts("ground", Ground.TEST.geoJson(), CALENDAR, GroundPatrolPlans.yaml())
          .parse();

  static LongStream seeds() {
    return LongStream.rangeClosed(Long.getLong("units.from", 1L), Long.getLong("units.to", 10L));
  }

  /** The same settings for both sides, drawn by the seed. */
  private record Scene(long seed) {
    UnitRules rules() {
      UnitRules rules = UnitRules.pledge2008();
      rules = seed % 2 == 0 ? rules : rules.bufferM(75).maxFixAge(Duration.ofSeconds(45));
      rules = seed % 3 == 0 ? rules : rules.directedElsewhere(true);
      rules = seed % 5 == 0 ? rules.plainClothesVisible(true) : rules;
      rules = seed % 4 == 0 ? rules.dutyExcludes(Set.of("leave", "sickness")) : rules;
      return seed % 7 == 0 ? rules.goal("0.95") : rules;
    }

    boolean isWithoutReference() {
      return seed % 6 == 5;
    }

    PolicyPack policy() {
      UnitRules rules = rules();
      return new PolicyPack(
          PLEDGE.name(),
          PLEDGE.title(),
          PLEDGE.source(),
          PLEDGE.zone(),
          PLEDGE.shifts(),
          PLEDGE.lateness(),
          PLEDGE.horizons(),
          PLEDGE.promises(),
          PLEDGE.durations(),
          PLEDGE.levels(),
          new PresenceRules(
              rules.maxFixAge(),
              rules.bufferM(),
              rules.dutyExcludes(),
              rules.plainClothesVisible(),
              rules.directedElsewhere(),
              rules.goal().doubleValue()),
          PLEDGE.version());
    }

    Reference reference() {
      return isWithoutReference() ? Reference.NONE : GROUND;
    }

    RandomEvents events(int units) {
      return new RandomEvents(seed).unitsOnly(units);
    }

    Oracle oracle(List<Event> events) {
      PatrolPlans plans = isWithoutReference() ? PatrolPlans.NONE : GroundPatrolPlans.PLANS;
      OracleRules rules = OracleRules.pledge2008().units(new UnitSettings(rules(), plans));
      return new Oracle(events, rules, isWithoutReference() ? Ground.NONE : Ground.TEST);
    }

    DomainPipeline pipeline(Schedule schedule, long latenessMs) {
      Plan plan = new Plan(Windows.all(policy()), schedule, latenessMs, policy().presence().goal());
      return new DomainPipeline(policy(), reference(), plan);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldEqualTheOracleWhenAllIsThereBeforeAnythingIsFinal(long seed) {
    // Given
    Scene scene = new Scene(seed);
    RandomEvents random = scene.events(7);
    List<Instant> times = times(random.events(), seed);
    DomainPipeline pipeline = scene.pipeline(at(times), 0);

    // When
    random.duplicated(seed).forEach(pipeline::accept);
    pipeline.watermark(last(times));

    // Then
    assertThat(differences(pipeline.published(), scene, random, times)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldEqualTheOracleWhenEventsComeInOrder(long seed) {
    // Given
    Scene scene = new Scene(seed);
    RandomEvents random = scene.events(7);
    List<Instant> times = times(random.events(), seed);
    DomainPipeline pipeline = scene.pipeline(at(times), 0);

    // When
    for (Event event : random.events()) {
      pipeline.watermark(event.timeMs() - 1);
      pipeline.accept(event);
    }
    pipeline.watermark(last(times));

    // Then
    assertThat(differences(pipeline.published(), scene, random, times)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldEqualTheOracleWhenLateEventsCorrectWhatWasFinal(long seed) {
    // Given
    Scene scene = new Scene(seed);
    RandomEvents random = scene.events(7);
    List<Instant> times = times(random.events(), seed);
    DomainPipeline pipeline = scene.pipeline(at(times), LATENESS_MS);

    // When
    pipeline.play(
        random.disordered(Duration.ofMillis(LATENESS_MS - 1), seed),
        DISORDER_MS,
        EVENTS_A_RESTART,
        seed);
    pipeline.watermark(last(times));

    // Then
    assertThat(differences(pipeline.published(), scene, random, times)).allMatch(NOTHING_FOR_NONE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldPublishEachStepAtWhichAFigureChanged(long seed) {
    // Given
    Scene scene = new Scene(seed);
    RandomEvents random = scene.events(3).span(Duration.ofMinutes(40));
    List<Instant> times = times(random.events(), seed);
    DomainPipeline pipeline = scene.pipeline(new Schedule.EveryChange(last(times)), LATENESS_MS);

    // When
    pipeline.play(
        random.disordered(Duration.ofSeconds(90), seed), DISORDER_MS, EVENTS_A_RESTART, seed);
    pipeline.watermark(last(times));

    // Then
    List<Figure> standing = Standing.at(times, pipeline.published());
    assertThat(differences(standing, scene, random, times)).allMatch(NOTHING_FOR_NONE);
  }

  /** Those of units; incidents have tests of their own. */
  private static List<String> differences(
      List<Figure> published, Scene scene, RandomEvents random, List<Instant> times) {
    Oracle oracle = scene.oracle(random.events());
    return new RunComparison(published)
        .differences(oracle, times).stream()
            .filter(line -> line.matches(".* (presence|abstraction|level .*\"units-).*"))
            .toList();
  }

  private static Schedule at(List<Instant> times) {
    return new Schedule.At(times.stream().map(Instant::toEpochMilli).toList());
  }

  private static long last(List<Instant> times) {
    return times.stream().mapToLong(Instant::toEpochMilli).max().orElseThrow();
  }

  /** Some of each step near events and when fixes grow old, and long after the last event. */
  private static List<Instant> times(List<Event> events, long seed) {
    Random drawn = new Random(seed);
    List<Instant> times = new ArrayList<>();
    for (long stepMs : new long[] {1_000, 5_000, 10_000, 60_000, 900_000, 3_600_000}) {
      for (int i = 0; i < 4; i++) {
        long nearMs = events.get(drawn.nextInt(events.size())).timeMs() + drawn.nextInt(200_000);
        times.add(Instant.ofEpochMilli(Math.floorDiv(nearMs, stepMs) * stepMs));
      }
    }
    long lastMs = events.get(events.size() - 1).timeMs();
    for (Duration after : List.of(Duration.ofMinutes(16), Duration.ofHours(25))) {
      times.add(Instant.ofEpochMilli(Math.floorDiv(lastMs, 900_000L) * 900_000).plus(after));
    }
    return times.stream().distinct().sorted().toList();
  }
}
