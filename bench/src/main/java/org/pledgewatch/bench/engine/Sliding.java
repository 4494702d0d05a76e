package org.pledgewatch.bench.engine;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.pledgewatch.bench.workload.Call;

/**
 * Flink's own sliding windows, one operator a length, aggregated as calls come rather than
 * buffered, as its documentation advises.
 */
final class Sliding implements FlinkGraph<WindowRow> {
  @Override
  public List<DataStream<WindowRow>> draw(DataStream<Call> calls, Spec spec) {
    KeyedStream<Call, Integer> byKey = calls.keyBy(Call::key, Types.INT);
    List<DataStream<WindowRow>> rows = new ArrayList<>();
    for (Length length : spec.lengths()) {
      rows.add(
          byKey
              .window(SlidingEventTimeWindows.of(length.length(), length.step()))
              .aggregate(
                  new Add(), new Say(), TalliedWire.TYPE, TypeInformation.of(WindowRow.class)));
    }
    return rows;
  }

  @Override
  public RowReader<WindowRow> reader() {
    return row -> row;
  }

  private static final class Add implements AggregateFunction<Call, Tallied, Tallied> {
    private static final long serialVersionUID = 1;

    @Override
    public Tallied createAccumulator() {
      return new Tallied();
    }

    @Override
    public Tallied add(Call call, Tallied tallied) {
      tallied.add(call.waitMs());
      return tallied;
    }

    @Override
    public Tallied getResult(Tallied tallied) {
      return tallied;
    }

    @Override
    public Tallied merge(Tallied one, Tallied other) {
      one.add(other);
      return one;
    }
  }

  private static final class Say
      implements WindowFunction<Tallied, WindowRow, Integer, TimeWindow> {
    private static final long serialVersionUID = 1;

    @Override
    public void apply(
        Integer key, TimeWindow window, Iterable<Tallied> one, Collector<WindowRow> out) {
      long lengthMs = window.getEnd() - window.getStart();
      out.collect(one.iterator().next().row(key, lengthMs, window.getEnd()));
    }
  }
}
