package org.pledgewatch.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.Routing;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.oracle.GroundPatrolPlans;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Windows;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.wire.PolicyYaml;

/** What the job tells of cases: each as its facts make it, and in the end that it is forgotten. */
class CasesTest {
  private static final PolicyPack POLICY = PolicyYaml.named("pledge-2008");
  private static final Duration LATENESS = Duration.ofHours(1);
  private static final long DISORDER_MS = 5_000;
  private static final int EVENTS_A_CHECKPOINT = 400;
  private static final ReferenceTexts GROUND =
      new ReferenceTexts(
          "ground", Ground.TEST.geoJson(), "zone: Europe/London\n", GroundPatrolPlans.yaml());

  private record Case(CaseKind kind, String subject) {}

  private final RandomEvents random =
      new RandomEvents(11)
          .calls(40)
          .incidents(20)
          .contacts(20)
          .units(3)
          .on(Ground.TEST)
          .span(Duration.ofHours(6));

  @Test
  void shouldTellHowEachCaseStandsAndThenThatItIsForgotten() throws Exception {
    // Given
    List<Event> arrivals = random.disordered(LATENESS.minusMinutes(5), 11);

    // When
    List<CaseNews> told = run(arrivals, true);

    // Then
    Map<Case, CaseStanding> last = new HashMap<>();
    Map<Case, Optional<CaseStanding>> end = new HashMap<>();
    for (CaseNews news : told) {
      Case its = new Case(news.kind(), news.subject());
      news.standing().ifPresent(standing -> last.put(its, standing));
      end.put(its, news.standing());
    }
    // Of further cases it turned out that none of their promises is measured.
    assertThat(last).containsAllEntriesOf(expected(random.events()));
    assertThat(end.values()).allMatch(Optional::isEmpty);
    assertThat(told.size()).isLessThan(2 * arrivals.size());
  }

  @Test
  void shouldTellNothingOfCasesWhereThePlanDoesNotSaySo() throws Exception {
    // When
    List<CaseNews> told = run(random.events(), false);

    // Then
    assertThat(told).isEmpty();
  }

  /** In a plain loop. */
  private static Map<Case, CaseStanding> expected(List<Event> events) {
    Rules rules = new Rules(POLICY, GROUND.parse());
    Routing routing = new Routing(POLICY, GROUND.parse());
    Map<CaseId, CaseFile> files = new HashMap<>();
    Deque<Told> toTell = new ArrayDeque<>();
    for (Event event : events) {
      toTell.addAll(routing.of(event));
      while (!toTell.isEmpty()) {
        Told told = toTell.remove();
        CaseFile before = files.getOrDefault(told.to(), CaseFile.EMPTY);
        CaseFile after = before.told(told);
        files.put(told.to(), after);
        toTell.addAll(rules.difference(told.to(), before, after).told());
      }
    }
    Map<Case, CaseStanding> standings = new HashMap<>();
    files.forEach(
        (id, file) ->
            rules
                .standing(id, file)
                .ifPresent(
                    standing ->
                        standings.put(new Case(standing.kind(), standing.subject()), standing)));
    return standings;
  }

  private static List<CaseNews> run(List<Event> arrivals, boolean tellsCases) throws Exception {
    Schedule schedule = new Schedule.At(List.of());
    RunPlan plan =
        new RunPlan(
            "test",
            PolicyYaml.text("pledge-2008"),
            GROUND,
            POLICY.zone(),
            new Plan(Windows.all(POLICY), schedule, LATENESS.toMillis(), POLICY.presence().goal()),
            false,
            false,
            tellsCases);
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
    env.setParallelism(2);
    DataStream<Event> events =
        env.fromSource(
                Arrivals.of(arrivals, EVENTS_A_CHECKPOINT),
                Arrivals.behindBy(DISORDER_MS),
                "arrivals")
            .uid("arrivals");
    CloseableIterator<CaseNews> cases = FiguresJob.build(events, plan).cases().collectAsync();
    env.enableCheckpointing(100);
    env.executeAsync("cases");
    List<CaseNews> told = new ArrayList<>();
    try (cases) {
      cases.forEachRemaining(told::add);
    }
    return told;
  }
}
