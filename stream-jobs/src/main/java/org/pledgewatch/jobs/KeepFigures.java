package org.pledgewatch.jobs;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.domain.casefile.FigureStreams;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.rolling.Rolling;
import org.pledgewatch.domain.rolling.Row;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.jobs.wire.RollingWire;
import org.pledgewatch.jobs.wire.WireType;

/** Rolls the differences of a figure over all windows and publishes it when it changes. */
final class KeepFigures extends KeyedProcessFunction<FigureKey, Difference, Figure> {
  private static final long serialVersionUID = 1;

  /** Changes of a figure within this time of the wall make one provisional row. */
  private static final long PROVISIONAL_GRID_MS = 100;

  /** By which watermarks are behind the newest event. */
  private static final Duration DISORDER = CaseKind.Stream.CALLS.disorder();

  private final RunPlan plan;
  private transient FigureStreams streams;
  private transient ValueState<Rolling> figures;
  private transient long newestMs;

  KeepFigures(RunPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    streams = new FigureStreams(plan.policy());
    figures =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "rolling", new WireType<>(new RollingWire(plan.plan()))));
    newestMs = Long.MIN_VALUE;
  }

  @Override
  public void processElement(Difference difference, Context context, Collector<Figure> out)
      throws Exception {
    Rolling rolling = figures.value();
    if (rolling == null) {
      rolling = Rolling.empty(difference.key().measure(), plan.plan());
    }
    long watermarkMs = context.timerService().currentWatermark();
    long finalMs = watermarkMs == Long.MIN_VALUE ? watermarkMs : watermarkMs - heldMs(context);
    for (Difference.Change change : difference.changes()) {
      rolling.add(
          change.part(), change.atMs(), change.value(), change.member(), change.amount(), finalMs);
    }
    keep(rolling, context);
    newestMs = Math.max(newestMs, difference.heardMs());
    if (plan.provisional() && difference.isCurrent()) {
      long nowMs = context.timerService().currentProcessingTime();
      context
          .timerService()
          .registerProcessingTimeTimer(
              Math.floorDiv(nowMs, PROVISIONAL_GRID_MS) * PROVISIONAL_GRID_MS
                  + PROVISIONAL_GRID_MS);
    }
  }

  @Override
  public void onTimer(long atMs, OnTimerContext context, Collector<Figure> out) throws Exception {
    Rolling rolling = figures.value();
    if (rolling == null) {
      return;
    }
    boolean provisional = context.timeDomain() == TimeDomain.PROCESSING_TIME;
    List<Row> rows =
        provisional ? rolling.provisional(newestMs) : rolling.publish(atMs - heldMs(context));
    for (Row row : rows) {
      out.collect(
          new Figure(
              context.getCurrentKey(),
              plan.runId(),
              row.window(),
              row.atMs(),
              row.revision(),
              row.isFinal(),
              row.fields()));
    }
    if (!provisional) {
      keep(rolling, context);
    }
  }

  /** How long figures wait for events that may come later than the watermark allows for. */
  private long heldMs(Context context) {
    return streams.of(context.getCurrentKey()).disorder().minus(DISORDER).toMillis();
  }

  private void keep(Rolling rolling, Context context) throws Exception {
    figures.update(rolling);
    long nextMs = rolling.nextMs();
    if (nextMs != Schedule.NEVER) {
      context.timerService().registerEventTimeTimer(nextMs + heldMs(context));
    }
  }
}
