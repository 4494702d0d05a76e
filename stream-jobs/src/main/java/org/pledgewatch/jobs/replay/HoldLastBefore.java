package org.pledgewatch.jobs.replay;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.jobs.wire.FigureWire;

/**
 * Lets through the figures after a time, and of each window the last one at or before it: what a
 * figure was when it did not change.
 */
final class HoldLastBefore extends KeyedProcessFunction<FigureKey, Figure, Figure> {
  private static final long serialVersionUID = 1;

  private final long afterMs;
  private transient MapState<String, Figure> held;

  HoldLastBefore(long afterMs) {
    this.afterMs = afterMs;
  }

  @Override
  public void open(OpenContext context) {
    held =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("held", Types.STRING, FigureWire.TYPE));
  }

  @Override
  public void processElement(Figure figure, Context context, Collector<Figure> out)
      throws Exception {
    if (figure.atMs() > afterMs) {
      letGo(out);
      out.collect(figure);
      return;
    }
    if (held.isEmpty()) {
      context.timerService().registerEventTimeTimer(afterMs);
    }
    held.put(figure.window() == null ? "" : figure.window(), figure);
  }

  @Override
  public void onTimer(long atMs, OnTimerContext context, Collector<Figure> out) throws Exception {
    letGo(out);
  }

  private void letGo(Collector<Figure> out) throws Exception {
    for (Figure figure : held.values()) {
      out.collect(figure);
    }
    held.clear();
  }
}
