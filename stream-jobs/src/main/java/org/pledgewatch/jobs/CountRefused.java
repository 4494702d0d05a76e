package org.pledgewatch.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.domain.casefile.Contribution;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.quality.Refused;
import org.pledgewatch.jobs.wire.RefusedWire;

/**
 * Dates each refusal just after what is final when it is heard, since a refused event may have no
 * usable time of its own; and never before, so that it corrects nothing. Before the run has a time
 * refusals wait for one.
 */
final class CountRefused extends KeyedProcessFunction<String, Refused, Difference>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  /** The first so many sources have figures of their own; the names are given by others. */
  static final int SOURCES_MAX = 250;

  /** Comes due with the first watermark. */
  private static final long FIRST_TIME_MS = Long.MIN_VALUE + 1;

  private transient MapState<String, Boolean> sources;
  private transient ValueState<Integer> sourcesKnown;
  private transient MapState<Refused, Integer> waiting;
  private transient ListState<Long> clock;

  /** Asked for the time when a snapshot is taken. */
  private transient TimerService timers;

  /** Survives a restart, after which Flink's own watermark begins anew. */
  private transient long watermarkMs;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    clock =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
    watermarkMs = Long.MIN_VALUE;
    for (long ms : clock.get()) {
      watermarkMs = Math.max(watermarkMs, ms);
    }
  }

  @Override
  public void open(OpenContext context) {
    sources =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("sources", Types.STRING, Types.BOOLEAN));
    sourcesKnown =
        getRuntimeContext().getState(new ValueStateDescriptor<>("sources-known", Types.INT));
    waiting =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("waiting", RefusedWire.TYPE, Types.INT));
  }

  @Override
  public void processElement(Refused heard, Context context, Collector<Difference> out)
      throws Exception {
    timers = context.timerService();
    Refused refused = isKnown(heard.source()) ? heard : heard.ofOther();
    if (timers.currentWatermark() == Long.MIN_VALUE) {
      Integer before = waiting.get(refused);
      waiting.put(refused, before == null ? 1 : before + 1);
      timers.registerEventTimeTimer(FIRST_TIME_MS);
    } else {
      say(refused, 1, nextMs(), out);
    }
  }

  @Override
  public void onTimer(long dueMs, OnTimerContext context, Collector<Difference> out)
      throws Exception {
    timers = context.timerService();
    long atMs = nextMs();
    List<Map.Entry<Refused, Integer>> heard = new ArrayList<>();
    waiting.entries().forEach(heard::add);
    for (Map.Entry<Refused, Integer> entry : heard) {
      say(entry.getKey(), entry.getValue(), atMs, out);
    }
    waiting.clear();
  }

  private boolean isKnown(String source) throws Exception {
    if (sources.contains(source)) {
      return true;
    }
    int known = sourcesKnown.value() == null ? 0 : sourcesKnown.value();
    if (known >= SOURCES_MAX) {
      return false;
    }
    sources.put(source, true);
    sourcesKnown.update(known + 1);
    return true;
  }

  private long nextMs() {
    watermarkMs = Math.max(watermarkMs, timers.currentWatermark());
    return watermarkMs + 1;
  }

  private static void say(Refused refused, int amount, long atMs, Collector<Difference> out) {
    List<Difference.Change> changes =
        List.of(new Difference.Change(Part.REFUSED, atMs, 0, Contribution.NO_MEMBER, amount));
    for (FigureKey key : refused.keys()) {
      out.collect(new Difference(key, atMs, true, changes));
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    if (timers != null) {
      watermarkMs = Math.max(watermarkMs, timers.currentWatermark());
    }
    clock.update(List.of(watermarkMs));
  }
}
