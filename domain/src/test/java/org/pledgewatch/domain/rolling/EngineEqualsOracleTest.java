package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.RunComparison.NOTHING_FOR_NONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.oracle.OracleRules;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.oracle.RunComparison;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.wire.PolicyYaml;

/** The law: figures depend on the set of events, whatever their order and whenever they come. */
class EngineEqualsOracleTest {
  private static final PolicyPack POLICY = PolicyYaml.named("pledge-2008");
  private static final long LATENESS_MS = Duration.ofHours(1).toMillis();
  private static final long DISORDER_MS = 5_000;
  private static final int EVENTS_A_RESTART = 50;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldEqualTheOracleWhenAllIsThereBeforeAnythingIsFinal(long seed) {
    // Given
    RandomEvents random = new RandomEvents(seed).calls(60);
    List<Instant> times = times(random, seed);
    DomainPipeline pipeline = new DomainPipeline(POLICY, plan(at(times), 0));

    // When
    random.duplicated(seed).forEach(pipeline::accept);
    pipeline.watermark(last(times));

    // Then
    assertThat(differences(pipeline, random, times)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldEqualTheOracleWhenEventsComeInOrder(long seed) {
    // Given
    RandomEvents random = new RandomEvents(seed);
    List<Instant> times = times(random, seed);
    DomainPipeline pipeline = new DomainPipeline(POLICY, plan(at(times), 0));

    // When
    for (Event event : random.events()) {
      pipeline.watermark(event.timeMs() - 1);
      pipeline.accept(event);
    }
    pipeline.watermark(last(times));

    // Then
    assertThat(differences(pipeline, random, times)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldEqualTheOracleWhenLateEventsCorrectWhatWasFinal(long seed) {
    // Given
    RandomEvents random = new RandomEvents(seed).calls(60);
    List<Instant> times = times(random, seed);
    DomainPipeline pipeline = new DomainPipeline(POLICY, plan(at(times), LATENESS_MS));

    // When
    pipeline.play(
        random.disordered(Duration.ofMillis(LATENESS_MS - 1), seed),
        DISORDER_MS,
        EVENTS_A_RESTART,
        seed);
    pipeline.watermark(last(times));

    // Then
    assertThat(differences(pipeline, random, times)).allMatch(NOTHING_FOR_NONE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldPublishEachStepAtWhichAFigureChanged(long seed) {
    // Given
    RandomEvents random = new RandomEvents(seed).calls(12).agents(2).span(Duration.ofMinutes(40));
    List<Instant> times = times(random, seed);
    Schedule schedule = new Schedule.EveryChange(last(times));
    DomainPipeline pipeline = new DomainPipeline(POLICY, plan(schedule, LATENESS_MS));

    // When
    pipeline.play(
        random.disordered(Duration.ofSeconds(90), seed), DISORDER_MS, EVENTS_A_RESTART, seed);
    pipeline.watermark(last(times));

    // Then
    List<Figure> standing = Standing.at(times, pipeline.published());
    assertThat(new RunComparison(standing).differences(oracle(random), times))
        .allMatch(NOTHING_FOR_NONE);
  }

  @ParameterizedTest
  @CsvSource({"PT7S, 2", "PT15S, 30", "PT25S, 4", "PT10M, 30"})
  void shouldEqualTheOracleAtMultiplesThatFitNoStep(Duration every, int gapS) {
    // Given
    RandomEvents random =
        new RandomEvents(gapS).calls(300).agents(2).span(Duration.ofSeconds(300L * gapS));
    List<Event> events = random.events();
    long firstMs = events.get(0).timeMs();
    long lastMs = events.get(0).timeMs() + 400_000L * gapS;
    Schedule schedule = new Schedule.Every(every.toMillis(), firstMs, lastMs);
    DomainPipeline pipeline = new DomainPipeline(POLICY, plan(schedule, 0));

    // When
    for (Event event : events) {
      pipeline.watermark(event.timeMs() - 1);
      pipeline.accept(event);
    }
    pipeline.watermark(lastMs);

    // Then
    assertThat(differences(pipeline, random, multiples(every, firstMs, lastMs, gapS))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {7_000, 15_000, 600_000})
  void shouldPublishChangesAtMultiplesThatFitNoStep(long everyMs) {
    // Given
    RandomEvents random = new RandomEvents(3).calls(40).agents(0).span(Duration.ofHours(1));
    List<Event> events = random.events();
    long firstMs = events.get(0).timeMs();
    long lastMs = firstMs + 3 * 3_600_000L;
    DomainPipeline pipeline =
        new DomainPipeline(POLICY, plan(new Schedule.ChangedEvery(everyMs), 0));

    // When
    for (Event event : events) {
      pipeline.watermark(event.timeMs() - 1);
      pipeline.accept(event);
    }
    pipeline.watermark(lastMs);

    // Then
    List<Instant> times = multiples(Duration.ofMillis(everyMs), firstMs, lastMs, 1);
    List<Figure> standing = Standing.at(times, pipeline.published());
    assertThat(new RunComparison(standing).differences(oracle(random), times))
        .allMatch(NOTHING_FOR_NONE);
  }

  private static List<Instant> multiples(Duration every, long fromMs, long untilMs, long seed) {
    Random drawn = new Random(seed);
    long periodMs = every.toMillis();
    return drawn
        .longs(20, fromMs, untilMs - periodMs)
        .map(ms -> Math.floorDiv(ms, periodMs) * periodMs + periodMs)
        .sorted()
        .distinct()
        .mapToObj(Instant::ofEpochMilli)
        .toList();
  }

  @Test
  void shouldNotPublishAFigureAgainWhileNothingChanges() {
    // Given
    RandomEvents random = new RandomEvents(7).calls(10).agents(0).span(Duration.ofMinutes(10));
    List<Instant> times = times(random, 7);
    Schedule schedule = new Schedule.EveryChange(last(times));
    DomainPipeline pipeline = new DomainPipeline(POLICY, plan(schedule, 0));

    // When
    random.events().forEach(pipeline::accept);
    pipeline.watermark(last(times));

    // Then
    assertThat(Standing.repeated(pipeline.published())).isEmpty();
  }

  private static List<String> differences(
      DomainPipeline pipeline, RandomEvents random, List<Instant> times) {
    return new RunComparison(pipeline.published()).differences(oracle(random), times);
  }

  private static Oracle oracle(RandomEvents random) {
    return new Oracle(random.events(), OracleRules.pledge2008());
  }

  private static Plan plan(Schedule schedule, long latenessMs) {
    return new Plan(Windows.all(POLICY), schedule, latenessMs);
  }

  private static Schedule at(List<Instant> times) {
    return new Schedule.At(times.stream().map(Instant::toEpochMilli).toList());
  }

  private static long last(List<Instant> times) {
    return times.stream().mapToLong(Instant::toEpochMilli).max().orElseThrow();
  }

  /** Some of each step, near events, at midnights and a day and more after the last event. */
  private static List<Instant> times(RandomEvents random, long seed) {
    Random drawn = new Random(seed);
    List<Event> events = random.events();
    List<Instant> times = new ArrayList<>();
    for (long stepMs : new long[] {1_000, 5_000, 10_000, 60_000, 900_000, 3_600_000}) {
      for (int i = 0; i < 6; i++) {
        long nearMs = events.get(drawn.nextInt(events.size())).timeMs() + drawn.nextInt(120_000);
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
