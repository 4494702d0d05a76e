package org.pledgewatch.jobs;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.run.RunClock;

/**
 * Says each second of the wall how far the run has come, also while nothing comes; after a restart
 * only once there is something to say.
 */
final class TellClock extends KeyedProcessFunction<String, Long, RunClock> {
  private static final long serialVersionUID = 1;
  private static final long PERIOD_MS = 1_000;
  private static final long DISORDER_MS = CaseKind.Stream.CALLS.disorder().toMillis();

  private final String runId;
  private transient ValueState<Long> newest;

  TellClock(String runId) {
    this.runId = runId;
  }

  @Override
  public void open(OpenContext context) {
    newest = getRuntimeContext().getState(new ValueStateDescriptor<>("newest", Types.LONG));
  }

  @Override
  public void processElement(Long timeMs, Context context, Collector<RunClock> out)
      throws Exception {
    if (newest.value() == null) {
      tellAgain(context);
    }
    if (newest.value() == null || timeMs > newest.value()) {
      newest.update(timeMs);
    }
  }

  @Override
  public void onTimer(long atMs, OnTimerContext context, Collector<RunClock> out) throws Exception {
    long wallMs = context.timerService().currentProcessingTime();
    long finalMs = context.timerService().currentWatermark();
    if (finalMs != Long.MIN_VALUE) {
      long shownMs = Math.min(newest.value(), finalMs + DISORDER_MS + 1);
      out.collect(new RunClock(runId, finalMs, shownMs, wallMs));
    }
    tellAgain(context);
  }

  private static void tellAgain(Context context) {
    long nowMs = context.timerService().currentProcessingTime();
    context.timerService().registerProcessingTimeTimer(nowMs + PERIOD_MS);
  }
}
