package org.pledgewatch.jobs.live;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * Lets the first change of a figure through at once and then its newest ten times a second: whoever
 * looks on sees no more, and what is between is in the store. While a backlog is worked off this is
 * most of what there would be to send. Nothing is held over a snapshot or the end.
 */
final class SendNewest extends AbstractStreamOperator<Figure>
    implements OneInputStreamOperator<Figure, Figure> {
  private static final long serialVersionUID = 1;

  private static final long PERIOD_MS = 100;

  /** A line that a reader sees: its final and its provisional figures each go on by themselves. */
  private record Line(FigureKey key, String window, boolean isFinal) {
    static Line of(Figure figure) {
      return new Line(figure.key(), figure.window(), figure.isFinal());
    }
  }

  /** Of which something was sent in this period. */
  private transient Set<Line> sent;

  private transient Map<Line, Figure> held;

  @Override
  public void open() throws Exception {
    super.open();
    sent = new HashSet<>();
    held = new LinkedHashMap<>();
  }

  @Override
  public void processElement(StreamRecord<Figure> element) {
    Line line = Line.of(element.getValue());
    if (sent.isEmpty()) {
      awaitNextPeriod();
    }
    if (sent.add(line)) {
      output.collect(element);
    } else {
      held.put(line, element.getValue());
    }
  }

  private void awaitNextPeriod() {
    long nowMs = getProcessingTimeService().getCurrentProcessingTime();
    getProcessingTimeService()
        .registerTimer(
            Math.floorDiv(nowMs, PERIOD_MS) * PERIOD_MS + PERIOD_MS, ms -> beginPeriod());
  }

  private void beginPeriod() {
    sent = new HashSet<>(held.keySet());
    sendHeld();
    if (!sent.isEmpty()) {
      awaitNextPeriod();
    }
  }

  private void sendHeld() {
    held.values().forEach(figure -> output.collect(new StreamRecord<>(figure)));
    held.clear();
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    sendHeld();
  }

  @Override
  public void finish() throws Exception {
    sendHeld();
    super.finish();
  }
}
