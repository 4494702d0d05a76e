package org.pledgewatch.bench.pipeline;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.pledgewatch.bench.workload.CallBlock;
import org.pledgewatch.domain.event.Event;

/**
 * A watermark each second of event time, as far behind the newest event as calls may be late. By
 * event time and not by the wall: a log that is worked off fast has as many steps as one that comes
 * as it happens.
 */
final class EachSecond implements WatermarkGenerator<Event> {
  private static final long STEP_MS = 1_000;

  private long nextMs = Long.MIN_VALUE;

  static WatermarkStrategy<Event> strategy() {
    return WatermarkStrategy.<Event>forGenerator(context -> new EachSecond())
        .withTimestampAssigner((event, recordMs) -> event.timeMs());
  }

  @Override
  public void onEvent(Event event, long atMs, WatermarkOutput output) {
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
