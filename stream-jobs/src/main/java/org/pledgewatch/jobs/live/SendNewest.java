package org.pledgewatch.jobs.live;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.jobs.AtMostEach;

/**
 * Lets the first change of a figure through at once and then its newest ten times a second: whoever
 * looks on sees no more, and what is between is in the store. While a backlog is worked off this is
 * most of what there would be to send. Nothing is held over a snapshot or the end.
 */
final class SendNewest extends AbstractStreamOperator<Figure>
    implements OneInputStreamOperator<Figure, Figure> {
  private static final long serialVersionUID = 1;

  /** A line that a reader sees: its final and its provisional figures each go on by themselves. */
  private record Line(FigureKey key, String window, boolean isFinal) {
    static Line of(Figure figure) {
      return new Line(figure.key(), figure.window(), figure.isFinal());
    }
  }

  private transient AtMostEach<Line> sent;

  /** Of the lines that wait. */
  private transient Map<Line, Figure> newest;

  @Override
  public void open() throws Exception {
    super.open();
    sent = new AtMostEach<>(getProcessingTimeService(), this::send);
    newest = new HashMap<>();
  }

  private void send(Line line) {
    output.collect(new StreamRecord<>(newest.remove(line)));
  }

  @Override
  public void processElement(StreamRecord<Figure> element) {
    Line line = Line.of(element.getValue());
    if (sent.isTurn(line)) {
      output.collect(element);
    } else {
      newest.put(line, element.getValue());
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    sent.takeWaiting();
  }

  @Override
  public void finish() throws Exception {
    sent.takeWaiting();
    super.finish();
  }
}
