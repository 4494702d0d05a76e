package org.pledgewatch.jobs.replay;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventBinary;
import org.pledgewatch.jobs.wire.EventWire;

/** Events in a file, read by the job one after another, which notes now and then how far it is. */
final class EventSpool implements GeneratorFunction<Long, Event> {
  private static final long serialVersionUID = 1;
  private static final int NOTED_EVERY = 100;

  private final String file;
  private final String progressFile;
  private transient DataInputStream in;
  private transient SpoolProgress progress;
  private transient long next;

  private EventSpool(String file, String progressFile) {
    this.file = file;
    this.progressFile = progressFile;
  }

  static void write(List<Event> events, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (Event event : events) {
        EventBinary.write(event, out);
      }
    }
  }

  /** Reads them in order where its parallelism is 1. */
  static DataGeneratorSource<Event> source(Path file, long count, Path progressFile) {
    return new DataGeneratorSource<>(
        new EventSpool(file.toString(), progressFile.toString()), count, EventWire.TYPE);
  }

  @Override
  public void open(SourceReaderContext context) throws Exception {
    reopen();
    progress = SpoolProgress.open(Path.of(progressFile));
  }

  private void reopen() throws IOException {
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 16));
    next = 0;
  }

  @Override
  public Event map(Long index) throws Exception {
    if (index < next) {
      in.close();
      reopen();
    }
    while (next < index) {
      EventBinary.read(in);
      next++;
    }
    next++;
    Event event = EventBinary.read(in);
    if (next % NOTED_EVERY == 0) {
      progress.note(next, event.timeMs());
    }
    return event;
  }

  @Override
  public void close() throws Exception {
    if (in != null) {
      in.close();
    }
    if (progress != null) {
      progress.close();
    }
  }
}
