package org.pledgewatch.bench.engine;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Window;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.jobs.Difference;
import org.pledgewatch.jobs.FiguresJob;
import org.pledgewatch.jobs.RunPlan;
import org.pledgewatch.jobs.wire.DifferenceWire;

/** The product's own operator, fed with differences as its case files make them. */
final class Pledgewatch implements FlinkGraph<Figure> {
  private static final String POLICY = "pledge-2008";

  /** How late calls may still change figures, as in the policy. */
  private static final long LATENESS_MS = 3_600_000;

  @Override
  public List<DataStream<Figure>> draw(DataStream<Call> calls, Spec spec) {
    DataStream<Difference> differences =
        calls
            .map(new ToDifference())
            .returns(DifferenceWire.TYPE)
            .uid("differences")
            .name("Differences");
    return List.of(FiguresJob.figures(differences, plan(spec)));
  }

  private static RunPlan plan(Spec spec) {
    List<Window> windows =
        spec.lengths().stream().map(each -> Window.fixed(each.length(), each.step())).toList();
    return new RunPlan(
        "bench",
        PolicyYaml.text(POLICY),
        ReferenceTexts.NONE,
        ZoneOffset.UTC,
        new Plan(windows, new Schedule.EveryChange(Schedule.NEVER), LATENESS_MS),
        false,
        false,
        false);
  }

  /** The key of a figure by its index. */
  static FigureKey key(int index) {
    return new FigureKey(
        "promise", new Tags(Map.of("promise", "answer-999", "force", "force-" + index)));
  }

  private static int index(FigureKey key) {
    return Integer.parseInt(key.tags().get("force").orElseThrow().substring("force-".length()));
  }

  /** What a call changes in its figure, once it is answered. */
  private static final class ToDifference extends RichMapFunction<Call, Difference> {
    private static final long serialVersionUID = 1;

    private transient List<FigureKey> keys;

    @Override
    public void open(OpenContext context) {
      keys = new ArrayList<>();
    }

    @Override
    public Difference map(Call call) {
      while (keys.size() <= call.key()) {
        keys.add(key(keys.size()));
      }
      FigureKey key = keys.get(call.key());
      if (!call.isCorrection()) {
        return new Difference(
            key,
            call.atMs(),
            true,
            List.of(fate(call, call.waitMs(), 1), sample(call, call.waitMs(), 1)));
      }
      return new Difference(
          key,
          call.atMs(),
          true,
          List.of(
              fate(call, call.insteadOfMs(), -1),
              sample(call, call.insteadOfMs(), -1),
              fate(call, call.waitMs(), 1),
              sample(call, call.waitMs(), 1)));
    }

    private static Difference.Change fate(Call call, int waitMs, int amount) {
      Part part = waitMs <= Call.KEPT_MS ? Part.KEPT : Part.BROKEN;
      return new Difference.Change(part, call.atMs(), 0, "", amount);
    }

    private static Difference.Change sample(Call call, int waitMs, int amount) {
      return new Difference.Change(Part.SAMPLE, call.atMs(), waitMs, "", amount);
    }
  }

  @Override
  public RowReader<Figure> reader() {
    return Pledgewatch::row;
  }

  /** A window that has become empty has no percentiles. */
  private static WindowRow row(Figure figure) {
    return new WindowRow(
        index(figure.key()),
        Duration.parse(figure.window()).toMillis(),
        figure.atMs(),
        figure.field("count").longValue(),
        figure.field("kept").longValue(),
        percentile(figure, "p50_ms"),
        percentile(figure, "p90_ms"),
        percentile(figure, "p95_ms"),
        percentile(figure, "p99_ms"));
  }

  private static double percentile(Figure figure, String name) {
    Number value = figure.field(name);
    return value == null ? 0 : value.doubleValue();
  }
}
