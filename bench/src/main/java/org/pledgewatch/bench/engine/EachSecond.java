package org.pledgewatch.bench.engine;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.bench.workload.CallBlock;

/**
 * A watermark each second of event time, as far behind the newest call as calls may be late. By
 * event time and not by the wall, so that a fast contestant has no less to do than a slow one.
 */
final class EachSecond implements WatermarkGenerator<Call> {
  private static final long STEP_MS = 1_000;

  private long nextMs = Long.MIN_VALUE;

  static WatermarkStrategy<Call> strategy() {
    return WatermarkStrategy.<Call>forGenerator(context -> new EachSecond())
        .withTimestampAssigner((call, recordMs) -> call.atMs());
  }

  @Override
  public void onEvent(Call call, long atMs, WatermarkOutput output) {
    if (atMs >= nextMs) {
      output.emitWatermark(new Watermark(atMs - CallBlock.DISORDER_MS - 1));
      nextMs = Math.floorDiv(atMs, STEP_MS) * STEP_MS + STEP_MS;
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    // Only event time counts.
  }
}
