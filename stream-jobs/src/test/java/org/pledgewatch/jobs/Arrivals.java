package org.pledgewatch.jobs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventBinary;
import org.pledgewatch.jobs.wire.EventWire;

/** Events as a source that gives them in the order of a list, watermarks by event. */
final class Arrivals implements GeneratorFunction<Long, Event> {
  private static final long serialVersionUID = 1;

  private final byte[] bytes;
  private transient List<Event> events;

  private Arrivals(byte[] bytes) {
    this.bytes = bytes;
  }

  /** So many at most between two checkpoints, so that there are some to restart from. */
  static DataGeneratorSource<Event> of(List<Event> events, int perCheckpoint) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      for (Event event : events) {
        EventBinary.write(event, out);
      }
      return new DataGeneratorSource<>(
          new Arrivals(bytes.toByteArray()),
          events.size(),
          RateLimiterStrategy.perCheckpoint(perCheckpoint),
          EventWire.TYPE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Behind the newest event by the bound, told at each event so that no run differs. */
  static WatermarkStrategy<Event> behindBy(long disorderMs) {
    return WatermarkStrategy.<Event>forGenerator(context -> new Behind(disorderMs))
        .withTimestampAssigner((event, ignored) -> event.timeMs());
  }

  @Override
  public void open(SourceReaderContext context) throws Exception {
    events = new ArrayList<>();
    ByteArrayInputStream left = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(left);
    while (left.available() > 0) {
      events.add(EventBinary.read(in));
    }
  }

  @Override
  public Event map(Long index) {
    return events.get(index.intValue());
  }

  private static final class Behind implements WatermarkGenerator<Event> {
    private final long disorderMs;
    private long newestMs = Long.MIN_VALUE;

    private Behind(long disorderMs) {
      this.disorderMs = disorderMs;
    }

    @Override
    public void onEvent(Event event, long timeMs, WatermarkOutput out) {
      newestMs = Math.max(newestMs, timeMs);
      out.emitWatermark(new Watermark(newestMs - disorderMs - 1));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput out) {
      // Said with each event already.
    }
  }
}
