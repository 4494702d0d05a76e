package org.pledgewatch.jobs;

import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.pledgewatch.domain.casefile.FigureStreams;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.rolling.Rolling;
import org.pledgewatch.domain.rolling.Row;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.jobs.wire.RollingWire;
import org.pledgewatch.jobs.wire.WireType;

/**
 * Rolls the differences of a figure over all windows and publishes it when it changes. When each is
 * due is worked out of the figures' state, so there are no timers to keep or to restore.
 */
final class KeepFigures extends AbstractStreamOperator<Figure>
    implements OneInputStreamOperator<Difference, Figure> {
  private static final long serialVersionUID = 1;

  private static final String STATE = "rolling";

  /** For how long figures of units wait on, watermarks being behind the newest event by less. */
  private static final long UNITS_HELD_MS =
      CaseKind.Stream.UNITS.disorder().minus(CaseKind.Stream.CALLS.disorder()).toMillis();

  private final RunPlan plan;
  private transient FigureStreams streams;
  private transient ValueState<Rolling> figures;
  private transient DueKeys<FigureKey> due;

  /** Whose step in progress is shown. */
  private transient AtMostEach<FigureKey> shown;

  private transient StreamRecord<Figure> row;
  private transient long watermarkMs;
  private transient long newestMs;

  KeepFigures(RunPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open() throws Exception {
    super.open();
    streams = new FigureStreams(plan.policy());
    figures =
        getPartitionedState(
            new ValueStateDescriptor<>(STATE, new WireType<>(new RollingWire(plan.plan()))));
    due = new DueKeys<>();
    shown = new AtMostEach<>(getProcessingTimeService(), this::show);
    row = new StreamRecord<>(null);
    watermarkMs = Long.MIN_VALUE;
    newestMs = Long.MIN_VALUE;
    try (Stream<FigureKey> kept = backend().getKeys(STATE, VoidNamespace.INSTANCE)) {
      for (FigureKey key : kept.toList()) {
        setCurrentKey(key);
        wait(key, figures.value());
      }
    }
  }

  private KeyedStateBackend<FigureKey> backend() {
    return getKeyedStateBackend();
  }

  @Override
  public void processElement(StreamRecord<Difference> element) throws Exception {
    Difference difference = element.getValue();
    FigureKey key = difference.key();
    Rolling rolling = figures.value();
    if (rolling == null) {
      rolling = Rolling.empty(key.measure(), plan.plan());
    }
    long dueMs = rolling.dueMs();
    long finalMs = watermarkMs == Long.MIN_VALUE ? watermarkMs : watermarkMs - heldMs(key);
    for (Difference.Change change : difference.changes()) {
      rolling.add(
          change.part(), change.atMs(), change.value(), change.member(), change.amount(), finalMs);
    }
    figures.update(rolling);
    if (rolling.dueMs() < dueMs) {
      wait(key, rolling);
    }
    newestMs = Math.max(newestMs, difference.heardMs());
    if (plan.provisional() && isNews(difference) && shown.isTurn(key)) {
      say(key, rolling.provisional(newestMs));
    }
  }

  /** Whether it changes the step in progress: what is only expected, such as a breach, does not. */
  private boolean isNews(Difference difference) {
    if (!difference.isCurrent()) {
      return false;
    }
    for (Difference.Change change : difference.changes()) {
      if (change.atMs() <= newestMs) {
        return true;
      }
    }
    return false;
  }

  private void wait(FigureKey key, Rolling rolling) {
    if (rolling.dueMs() != Schedule.NEVER) {
      due.add(key, rolling.dueMs() + heldMs(key));
    }
  }

  /** How long figures wait for events that may come later than the watermark allows for. */
  private long heldMs(FigureKey key) {
    return streams.of(key) == CaseKind.Stream.UNITS ? UNITS_HELD_MS : 0;
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watermarkMs = mark.getTimestamp();
    due.takeUntil(watermarkMs, this::publish);
    super.processWatermark(mark);
  }

  private void publish(FigureKey key, long atMs) throws Exception {
    setCurrentKey(key);
    Rolling rolling = figures.value();
    if (rolling.dueMs() + heldMs(key) == atMs) {
      say(key, rolling.publish(atMs - heldMs(key)));
      figures.update(rolling);
      wait(key, rolling);
    }
  }

  private void show(FigureKey key) throws Exception {
    setCurrentKey(key);
    say(key, figures.value().provisional(newestMs));
  }

  private void say(FigureKey key, List<Row> rows) {
    for (Row each : rows) {
      output.collect(
          row.replace(
              new Figure(
                  key,
                  plan.runId(),
                  each.window(),
                  each.atMs(),
                  each.revision(),
                  each.isFinal(),
                  each.fields())));
    }
  }
}
