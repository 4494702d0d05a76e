package org.pledgewatch.bench.pipeline;

import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.jobs.FiguresJob;
import org.pledgewatch.jobs.RunPlan;
import org.pledgewatch.jobs.live.LiveJob;
import org.pledgewatch.jobs.wire.DifferenceWire;

/** Draws what is timed, from the product's own source to sinks that discard. */
final class Graphs {
  private static final String POLICY = "pledge-2008";

  /** How late calls may still change figures, as in the policy. */
  private static final long LATENESS_MS = 3_600_000;

  private Graphs() {}

  static Run run(String id) {
    return new Run(id, id, Run.Clock.EVENTS, POLICY, ZoneOffset.UTC, Optional.empty(), 0);
  }

  static void draw(StreamExecutionEnvironment env, Run run, Trial trial) {
    WatermarkStrategy<Event> time =
        trial.stage() == Stage.PRODUCT ? LiveJob.inOrder() : EachSecond.strategy();
    DataStream<Event> events =
        env.fromSource(LiveJob.log(run, trial.servers()), time, "Log")
            .uid("log")
            .filter(new Marks(trial))
            .uid("marks")
            .name("Marks");
    switch (trial.stage()) {
      case LIMIT -> discard(events, "events");
      case FIGURES ->
          discardFigures(
              FiguresJob.figures(
                  events
                      .map(new ToDifference())
                      .returns(DifferenceWire.TYPE)
                      .uid("differences")
                      .name("Differences"),
                  plan(trial.windows())),
              trial);
      case PRODUCT -> {
        FiguresJob.Outputs outputs = FiguresJob.build(events, RunPlan.live(run));
        discardFigures(outputs.figures(), trial);
        discard(outputs.late(), "late");
        discard(outputs.conflicts(), "conflicts");
        discard(outputs.cases(), "cases");
      }
    }
  }

  private static void discardFigures(DataStream<Figure> figures, Trial trial) {
    discard(figures.filter(new CountRows(trial)).uid("rows").name("Count"), "figures");
  }

  private static <T> void discard(DataStream<T> stream, String name) {
    stream.sinkTo(new DiscardingSink<>()).uid("no-" + name).name("Discard " + name);
  }

  private static RunPlan plan(WindowSet windows) {
    return new RunPlan(
        "bench",
        PolicyYaml.text(POLICY),
        ReferenceTexts.NONE,
        ZoneOffset.UTC,
        new Plan(windows.windows(), new Schedule.EveryChange(Schedule.NEVER), LATENESS_MS),
        false,
        false,
        false);
  }
}
