package org.pledgewatch.bench.engine;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.bench.workload.Call;

/**
 * General stream slicing as in the paper of Traub, Grulich and others (EDBT 2019), written by us: a
 * call is added to one slice that all windows share, and a window is combined of its slices when it
 * ends (lazily).
 */
final class Slicing implements FlinkGraph<WindowRow> {
  /** All windows begin and end at whole seconds. */
  private static final long SLICE_MS = 1_000;

  @Override
  public List<DataStream<WindowRow>> draw(DataStream<Call> calls, Spec spec) {
    return List.of(
        calls
            .keyBy(Call::key, Types.INT)
            .process(new Slice(spec), TypeInformation.of(WindowRow.class)));
  }

  @Override
  public RowReader<WindowRow> reader() {
    return row -> row;
  }

  private static final class Slice extends KeyedProcessFunction<Integer, Call, WindowRow> {
    private static final long serialVersionUID = 1;

    private final Spec spec;
    private transient ValueState<Slices> state;
    private transient Combined combined;

    Slice(Spec spec) {
      this.spec = spec;
    }

    @Override
    public void open(OpenContext context) {
      state = getRuntimeContext().getState(new ValueStateDescriptor<>("slices", SlicesWire.TYPE));
      combined = new Combined();
    }

    @Override
    public void processElement(Call call, Context context, Collector<WindowRow> out)
        throws Exception {
      Slices slices = state.value();
      long endMs = Math.floorDiv(call.atMs(), SLICE_MS) * SLICE_MS + SLICE_MS;
      if (slices == null) {
        slices = new Slices();
        state.update(slices);
      }
      if (endMs < slices.nextMs()) {
        slices.nextMs(endMs);
        context.timerService().registerEventTimeTimer(endMs);
      }
      slices.at(endMs).add(call.waitMs());
    }

    @Override
    public void onTimer(long atMs, OnTimerContext context, Collector<WindowRow> out)
        throws Exception {
      Slices slices = state.value();
      for (Length length : spec.lengths()) {
        if (atMs % length.stepMs() == 0) {
          combined.begin();
          slices.forEach(atMs - length.ms(), atMs, combined::add);
          if (combined.calls() > 0) {
            out.collect(combined.row(context.getCurrentKey(), length.ms(), atMs));
          }
        }
      }
      slices.dropUntil(atMs - spec.longestMs());
      if (slices.isEmpty()) {
        state.clear();
      } else {
        slices.nextMs(atMs + SLICE_MS);
        context.timerService().registerEventTimeTimer(atMs + SLICE_MS);
      }
    }
  }
}
