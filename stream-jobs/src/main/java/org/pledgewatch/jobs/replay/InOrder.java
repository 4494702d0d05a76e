package org.pledgewatch.jobs.replay;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.pledgewatch.domain.event.Event;

/** Watermarks of events that come in the order of time: nothing before the newest is to come. */
final class InOrder implements WatermarkGenerator<Event> {
  private long newestMs = Long.MIN_VALUE;

  static WatermarkStrategy<Event> strategy() {
    return WatermarkStrategy.<Event>forGenerator(context -> new InOrder())
        .withTimestampAssigner((event, ignored) -> event.timeMs());
  }

  @Override
  public void onEvent(Event event, long timeMs, WatermarkOutput out) {
    if (timeMs > newestMs) {
      newestMs = timeMs;
      out.emitWatermark(new Watermark(timeMs - 1));
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput out) {
    // Said with each event already.
  }
}
