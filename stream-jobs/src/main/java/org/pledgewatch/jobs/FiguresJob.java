package org.pledgewatch.jobs;

import java.util.Locale;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.pledgewatch.domain.casefile.CaseType.Layer;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.jobs.wire.DifferenceWire;
import org.pledgewatch.jobs.wire.EventWire;
import org.pledgewatch.jobs.wire.FigureKeyWire;
import org.pledgewatch.jobs.wire.FigureWire;
import org.pledgewatch.jobs.wire.RunClockWire;
import org.pledgewatch.jobs.wire.ToldWire;

/**
 * The graph: events in, figures out. Live, replay and tests share it; sources and sinks are theirs.
 */
public final class FiguresJob {
  private FiguresJob() {}

  /**
   * What leaves the graph.
   *
   * @param late accepted events that came after the allowed lateness
   * @param conflicts events whose identity was taken by other content
   */
  public record Outputs(
      DataStream<Figure> figures, DataStream<Event> late, DataStream<Event> conflicts) {}

  /** Builds it over events that carry time and watermarks. */
  public static Outputs build(DataStream<Event> events, RunPlan plan) {
    SingleOutputStreamOperator<Event> facts =
        events
            .filter(event -> !event.type().equals(EventTypes.SOURCE_ALIVE.name()))
            .uid("facts")
            .name("Facts, not heartbeats")
            .keyBy(event -> event.identity().key())
            .process(new KeepFirst(plan), EventWire.TYPE)
            .uid("keep-first")
            .name("First of each identity");
    DataStream<Figure> figures =
        differences(facts, plan)
            .keyBy(Difference::key, FigureKeyWire.TYPE)
            .process(new KeepFigures(plan), FigureWire.TYPE)
            .uid("figures")
            .name("Rolling figures");
    return new Outputs(
        figures, facts.getSideOutput(KeepFirst.LATE), facts.getSideOutput(KeepFirst.CONFLICT));
  }

  /** Case files layer by layer: what one layer's files say, those of later ones are told. */
  private static DataStream<Difference> differences(DataStream<Event> facts, RunPlan plan) {
    DataStream<Told> told =
        facts
            .flatMap(new Route(plan))
            .returns(ToldWire.TYPE)
            .uid("route")
            .name("To the case files it bears on");
    DataStream<Difference> differences = null;
    for (Layer layer : Layer.values()) {
      String name = layer.name().toLowerCase(Locale.ROOT);
      SingleOutputStreamOperator<Difference> said =
          told.filter(fact -> fact.to().type().layer() == layer)
              .uid("for-" + name)
              .name("For " + name)
              .keyBy(fact -> fact.to().key())
              .process(new KeepCaseFiles(plan), DifferenceWire.TYPE)
              .uid("case-files-" + name)
              .name("Case files: " + name);
      told = told.union(said.getSideOutput(KeepCaseFiles.TOLD));
      differences = differences == null ? said : differences.union(said);
    }
    return differences;
  }

  /**
   * How far a run has come: never further than its figures, which may be behind its events. It
   * lives while its sources do, so their heartbeats count here.
   */
  public static DataStream<RunClock> clock(
      DataStream<Event> events, DataStream<Figure> figures, RunPlan plan) {
    DataStream<Long> figuresTime =
        figures
            .filter(figure -> false)
            .uid("figures-time")
            .name("Time of the figures")
            .map(Figure::atMs)
            .returns(Types.LONG)
            .uid("figures-times")
            .name("Nothing but their watermark");
    return events
        .filter(event -> !event.source().startsWith("/gateway/"))
        .uid("heard")
        .name("Heard from sources")
        .map(Event::timeMs)
        .returns(Types.LONG)
        .uid("times")
        .name("Time of each event")
        .union(figuresTime)
        .keyBy(timeMs -> "")
        .process(new TellClock(plan.runId()), RunClockWire.TYPE)
        .setParallelism(1)
        .uid("clock")
        .name("How far the run has come");
  }
}
