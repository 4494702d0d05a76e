package org.pledgewatch.jobs;

import java.util.Locale;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.pledgewatch.domain.casefile.CaseType.Layer;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.quality.Refused;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.jobs.wire.DifferenceWire;
import org.pledgewatch.jobs.wire.EventWire;
import org.pledgewatch.jobs.wire.FigureKeyWire;
import org.pledgewatch.jobs.wire.FigureWire;
import org.pledgewatch.jobs.wire.RefusedWire;
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
   * @param cases how cases stand that changed; nothing where the plan does not say so
   */
  public record Outputs(
      DataStream<Figure> figures,
      DataStream<Event> late,
      DataStream<Event> conflicts,
      DataStream<CaseNews> cases) {}

  /** What case files say. */
  private record Said(DataStream<Difference> differences, DataStream<CaseNews> cases) {}

  /** Builds it over events that carry time and watermarks; makes no {@code quality} figures. */
  public static Outputs build(DataStream<Event> events, RunPlan plan) {
    SingleOutputStreamOperator<Event> facts = facts(events, plan);
    Said said = said(facts, plan);
    return outputs(facts, said.differences(), said.cases(), plan);
  }

  /**
   * Builds it with figures of what was refused or set aside, which depend on arrival.
   *
   * @param refused by gateways; its watermark is the greatest there is, since it has no time
   */
  public static Outputs build(DataStream<Event> events, DataStream<Refused> refused, RunPlan plan) {
    SingleOutputStreamOperator<Event> facts = facts(events, plan);
    DataStream<Difference> quality =
        refused
            .union(
                setAside(facts, KeepFirst.LATE, Refused.LATE),
                setAside(facts, KeepFirst.CONFLICT, Rejection.Reason.CONFLICT.label()))
            .keyBy(any -> "")
            .process(new CountRefused(), DifferenceWire.TYPE)
            .setParallelism(1)
            .uid("count-refused")
            .name("Refused by reason and source");
    Said said = said(facts, plan);
    return outputs(facts, said.differences().union(quality), said.cases(), plan);
  }

  private static DataStream<Refused> setAside(
      SingleOutputStreamOperator<Event> facts, OutputTag<Event> side, String reason) {
    return facts
        .getSideOutput(side)
        .map(event -> new Refused(reason, event.source()))
        .returns(RefusedWire.TYPE)
        .uid("refused-" + reason)
        .name("Set aside: " + reason);
  }

  private static SingleOutputStreamOperator<Event> facts(DataStream<Event> events, RunPlan plan) {
    return events
        .filter(event -> !event.type().equals(EventTypes.SOURCE_ALIVE.name()))
        .uid("facts")
        .name("Facts, not heartbeats")
        .keyBy(KeepFirst::shareOf, Types.INT)
        .process(new KeepFirst(plan), EventWire.TYPE)
        .uid("keep-first")
        .name("First of each identity");
  }

  private static Outputs outputs(
      SingleOutputStreamOperator<Event> facts,
      DataStream<Difference> differences,
      DataStream<CaseNews> cases,
      RunPlan plan) {
    return new Outputs(
        figures(differences, plan),
        facts.getSideOutput(KeepFirst.LATE),
        facts.getSideOutput(KeepFirst.CONFLICT),
        cases);
  }

  /** Rolls differences over all windows of the plan: the last step, by itself. */
  public static DataStream<Figure> figures(DataStream<Difference> differences, RunPlan plan) {
    return differences
        .keyBy(Difference::key, FigureKeyWire.TYPE)
        .transform("Rolling figures", FigureWire.TYPE, new KeepFigures(plan))
        .uid("figures");
  }

  /** Case files layer by layer: what one layer's files say, those of later ones are told. */
  private static Said said(DataStream<Event> facts, RunPlan plan) {
    DataStream<Told> told =
        facts
            .flatMap(new Route(plan))
            .returns(ToldWire.TYPE)
            .uid("route")
            .name("To the case files it bears on");
    DataStream<Difference> differences = null;
    DataStream<CaseNews> cases = null;
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
      DataStream<CaseNews> its = said.getSideOutput(KeepCaseFiles.CASES);
      cases = layer == Layer.CASES ? its : cases;
    }
    return new Said(differences, cases);
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
