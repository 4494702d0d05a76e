package org.pledgewatch.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.RunComparison.NOTHING_FOR_NONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.oracle.GroundPatrolPlans;
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.oracle.OracleRules;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.oracle.RandomOrder;
import org.pledgewatch.domain.oracle.RunComparison;
import org.pledgewatch.domain.oracle.UnitSettings;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Windows;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.jobs.wire.EventWire;

/**
 * The oracle test on a real Flink cluster in this JVM: figures equal a naive recomputation of all
 * accepted events that are not in the late ledger.
 */
class PipelineEqualsOracleTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private static final PolicyPack POLICY = PolicyYaml.named("pledge-2008");
  private static final long DISORDER_MS = 5_000;
  private static final Duration LATENESS = Duration.ofHours(1);
  private static final int EVENTS_A_CHECKPOINT = 80;

  /** Sets of all kinds to a job: {@code -Dgraph.sets=400} tries more. */
  private static final int SETS = Integer.getInteger("graph.sets", 50);

  private static final int EVENTS_A_CHECKPOINT_OF_MANY = 400;
  private static final ReferenceTexts GROUND =
      new ReferenceTexts(
          "ground", Ground.TEST.geoJson(), "zone: Europe/London\n", GroundPatrolPlans.yaml());

  /** What a job put out, and what it set aside. */
  private record Outcome(List<Figure> figures, List<Event> late, List<Event> conflicts) {}

  @ParameterizedTest
  @CsvSource({
    "1, 1, false",
    "2, 2, false",
    "3, 1, true",
    "4, 2, true",
    "5, 2, true",
    "6, 1, false"
  })
  void shouldEqualTheOracleWhateverArrivesHowAndThroughRestarts(
      long seed, int parallelism, boolean restart) throws Exception {
    // Given
    List<Event> arrivals = arrivals(seed);
    List<Instant> times = times(arrivals, seed, 8);

    // When
    Job job = new Job(ReferenceTexts.NONE, EVENTS_A_CHECKPOINT, parallelism, restart);
    Outcome outcome = run(arrivals, times, job, "seed " + seed);

    // Then
    Oracle oracle = new Oracle(counted(arrivals, outcome), OracleRules.pledge2008());
    assertThat(new RunComparison(outcome.figures()).differences(oracle, times))
        .allMatch(NOTHING_FOR_NONE);
    assertThat(FailOnce.failures("seed " + seed)).isEqualTo(restart ? 1 : 0);
    assertThat(outcome.late()).isNotEmpty();
    assertThat(outcome.conflicts()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1, false",
    "2000, 2, true",
    "3000, 4, true",
    "4000, 2, false",
    "5000, 4, false",
    "6000, 1, true"
  })
  void shouldEqualTheOracleForManySmallSetsOfAllKinds(
      long firstSeed, int parallelism, boolean restart) throws Exception {
    // Given
    List<Event> arrivals = arrivals(PackedSets.of(firstSeed, SETS), firstSeed);
    List<Instant> times = times(arrivals, firstSeed, 3);

    // When
    Job job = new Job(GROUND, EVENTS_A_CHECKPOINT_OF_MANY, parallelism, restart);
    Outcome outcome = run(arrivals, times, job, "sets from " + firstSeed);

    // Then
    UnitSettings units = UnitSettings.PLEDGE_2008.plans(GroundPatrolPlans.PLANS);
    OracleRules rules = OracleRules.pledge2008().units(units);
    Oracle oracle = new Oracle(counted(arrivals, outcome), rules, Ground.TEST);
    assertThat(new RunComparison(outcome.figures()).differences(oracle, times))
        .filteredOn(NOTHING_FOR_NONE.negate())
        .isEmpty();
    assertThat(FailOnce.failures("sets from " + firstSeed)).isEqualTo(restart ? 1 : 0);
    assertThat(outcome.late()).isNotEmpty();
    assertThat(outcome.conflicts()).isNotEmpty();
  }

  private static List<Event> arrivals(long seed) {
    return arrivals(new RandomEvents(seed).calls(80).span(Duration.ofHours(6)).events(), seed);
  }

  /** Disordered by far more than the bound, repeated, contradicted, and some hours too late. */
  private static List<Event> arrivals(List<Event> events, long seed) {
    Random drawn = new Random(seed);
    List<Event> arrivals = new ArrayList<>();
    List<Event> tooLate = new ArrayList<>();
    for (Event event : RandomOrder.disordered(events, LATENESS.minusMinutes(5), seed)) {
      (drawn.nextInt(40) == 0 ? tooLate : arrivals).add(event);
      if (drawn.nextInt(5) == 0) {
        arrivals.add(event);
      }
      if (drawn.nextInt(20) == 0) {
        arrivals.add(contradicted(event));
      }
    }
    arrivals.addAll(tooLate);
    return arrivals;
  }

  private static Event contradicted(Event event) {
    return new Event(
        event.id(),
        event.source(),
        event.type(),
        event.subject(),
        event.timeMs() + 1_500,
        event.receivedMs(),
        event.data(),
        event.extensions());
  }

  /**
   * What was set aside less often than it arrived was let in once: a copy that comes after its
   * identity was forgotten is in the late ledger besides.
   */
  private static List<Event> counted(List<Event> arrivals, Outcome outcome) {
    Map<Event, Integer> aside = new HashMap<>();
    outcome.late().forEach(event -> aside.merge(event, 1, Integer::sum));
    outcome.conflicts().forEach(event -> aside.merge(event, 1, Integer::sum));
    Set<EventId> seen = new HashSet<>();
    List<Event> counted = new ArrayList<>();
    for (Event event : arrivals) {
      if (aside.merge(event, -1, Integer::sum) < 0 && seen.add(event.identity())) {
        counted.add(event);
      }
    }
    return counted;
  }

  private static List<Instant> times(List<Event> arrivals, long seed, int ofEachStep) {
    Random drawn = new Random(seed);
    Set<Instant> times = new HashSet<>();
    for (long stepMs : new long[] {1_000, 5_000, 10_000, 60_000, 900_000}) {
      for (int i = 0; i < ofEachStep; i++) {
        Event near = arrivals.get(drawn.nextInt(arrivals.size()));
        times.add(Instant.ofEpochMilli(Math.floorDiv(near.timeMs(), stepMs) * stepMs + stepMs));
      }
    }
    return times.stream().sorted().toList();
  }

  /** How a job is run. */
  private record Job(
      ReferenceTexts reference, int eventsACheckpoint, int parallelism, boolean restart) {}

  private static Outcome run(List<Event> arrivals, List<Instant> times, Job job, String test)
      throws Exception {
    Schedule schedule = new Schedule.At(times.stream().map(Instant::toEpochMilli).toList());
    RunPlan plan =
        new RunPlan(
            "test",
            PolicyYaml.text("pledge-2008"),
            job.reference(),
            POLICY.zone(),
            new Plan(Windows.all(POLICY), schedule, LATENESS.toMillis(), POLICY.presence().goal()),
            false,
            false,
            true);
    StreamExecutionEnvironment env = environment(job.parallelism());
    DataStream<Event> events =
        env.fromSource(
                Arrivals.of(arrivals, job.eventsACheckpoint()),
                Arrivals.behindBy(DISORDER_MS),
                "arrivals")
            .uid("arrivals");
    if (job.restart()) {
      events = events.map(new FailOnce(test)).returns(EventWire.TYPE).uid("fail-once");
    }
    FiguresJob.Outputs outputs = FiguresJob.build(events, plan);
    CloseableIterator<Figure> figures = outputs.figures().collectAsync();
    CloseableIterator<Event> late = outputs.late().collectAsync();
    CloseableIterator<Event> conflicts = outputs.conflicts().collectAsync();
    env.executeAsync(test);
    return new Outcome(all(figures), all(late), all(conflicts));
  }

  private static <T> List<T> all(CloseableIterator<T> iterator) throws Exception {
    try (iterator) {
      List<T> all = new ArrayList<>();
      iterator.forEachRemaining(all::add);
      return all;
    }
  }

  private static StreamExecutionEnvironment environment(int parallelism) {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(100));
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(parallelism);
    return env;
  }
}
