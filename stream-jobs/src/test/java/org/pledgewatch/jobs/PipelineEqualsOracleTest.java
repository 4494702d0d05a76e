package org.pledgewatch.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.oracle.OracleRules;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.oracle.RunComparison;
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
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final PolicyPack POLICY = PolicyYaml.named("pledge-2008");
  private static final long DISORDER_MS = 5_000;
  private static final Duration LATENESS = Duration.ofHours(1);
  private static final int EVENTS_A_CHECKPOINT = 80;
  private static final Predicate<String> NOTHING_FOR_NONE =
      Pattern.compile(": (missing, expected|not expected, was) \\{([a-z_]+=0(\\.0)?(, )?)+}$")
          .asPredicate();

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
    List<Instant> times = times(arrivals, seed);

    // When
    Outcome outcome = run(arrivals, times, parallelism, restart, "seed " + seed);

    // Then
    Oracle oracle = new Oracle(counted(arrivals, outcome), OracleRules.pledge2008());
    assertThat(new RunComparison(outcome.figures()).differences(oracle, times))
        .allMatch(NOTHING_FOR_NONE);
    assertThat(FailOnce.failures("seed " + seed)).isEqualTo(restart ? 1 : 0);
    assertThat(outcome.late()).isNotEmpty();
    assertThat(outcome.conflicts()).isNotEmpty();
  }

  /** Disordered by far more than the bound, repeated, contradicted, and some hours too late. */
  private static List<Event> arrivals(long seed) {
    RandomEvents random = new RandomEvents(seed).calls(80).span(Duration.ofHours(6));
    Random drawn = new Random(seed);
    List<Event> arrivals = new ArrayList<>();
    List<Event> tooLate = new ArrayList<>();
    for (Event event : random.disordered(LATENESS.minusMinutes(5), seed)) {
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

  /** Each identity's content that was not set aside. */
  private static List<Event> counted(List<Event> arrivals, Outcome outcome) {
    Set<Event> aside = new HashSet<>(outcome.late());
    aside.addAll(outcome.conflicts());
    Set<EventId> seen = new HashSet<>();
    List<Event> counted = new ArrayList<>();
    for (Event event : arrivals) {
      if (!aside.contains(event) && seen.add(event.identity())) {
        counted.add(event);
      }
    }
    return counted;
  }

  private static List<Instant> times(List<Event> arrivals, long seed) {
    Random drawn = new Random(seed);
    Set<Instant> times = new HashSet<>();
    for (long stepMs : new long[] {1_000, 5_000, 10_000, 60_000, 900_000}) {
      for (int i = 0; i < 8; i++) {
        Event near = arrivals.get(drawn.nextInt(arrivals.size()));
        times.add(Instant.ofEpochMilli(Math.floorDiv(near.timeMs(), stepMs) * stepMs + stepMs));
      }
    }
    return times.stream().sorted().toList();
  }

  private static Outcome run(
      List<Event> arrivals, List<Instant> times, int parallelism, boolean restart, String test)
      throws Exception {
    Schedule schedule = new Schedule.At(times.stream().map(Instant::toEpochMilli).toList());
    RunPlan plan =
        new RunPlan(
            "test",
            PolicyYaml.text("pledge-2008"),
            ReferenceTexts.NONE,
            POLICY.zone(),
            new Plan(Windows.all(POLICY), schedule, LATENESS.toMillis()),
            false,
            false);
    StreamExecutionEnvironment env = environment(parallelism);
    DataStream<Event> events =
        env.fromSource(
                Arrivals.of(arrivals, EVENTS_A_CHECKPOINT),
                Arrivals.behindBy(DISORDER_MS),
                "arrivals")
            .uid("arrivals");
    if (restart) {
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
