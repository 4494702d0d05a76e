package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.jobs.replay.ReplayProgress.Stage;
import org.pledgewatch.jobs.topics.BoundedTopic;
import org.pledgewatch.jobs.topics.NoSuchTopicException;

/** Reads the events of a replay, sorts them by time, and puts those of its period into a spool. */
final class ReplayReading {
  private final ReplaySource source;
  private final Optional<Instant> from;
  private final Optional<Instant> to;
  private final Reference reference;
  private final ReplayListener listener;
  private final Reporter reporter;
  private boolean whole = true;

  ReplayReading(
      ReplaySource source,
      Optional<Instant> from,
      Optional<Instant> to,
      Reference reference,
      ReplayListener listener) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.reference = reference;
    this.listener = listener;
    this.reporter = new Reporter(listener);
  }

  /** Whether nothing was missing at the beginning of what was read. */
  boolean isWhole() {
    return whole;
  }

  SpooledEvents spool(Path file) throws IOException, InterruptedException {
    ReplayInput input =
        source instanceof ReplaySource.Log log
            ? log(log)
            : files(((ReplaySource.Files) source).paths());
    List<Event> all = input.sorted();
    List<Event> events = all.stream().filter(this::isInPeriod).toList();
    EventSpool.write(events, file);
    boolean none = events.isEmpty();
    return new SpooledEvents(
        events.size(),
        none ? 0 : events.get(0).timeMs(),
        none ? 0 : events.get(events.size() - 1).timeMs(),
        input.summary(events.size(), all.size() - events.size(), 0));
  }

  private boolean isInPeriod(Event event) {
    Instant time = Instant.ofEpochMilli(event.timeMs());
    return from.map(time::isAfter).orElse(true) && to.map(end -> !time.isAfter(end)).orElse(true);
  }

  private ReplayInput files(List<Path> paths) throws IOException {
    ReplayInput input = ReplayInput.ofFiles(reference);
    List<Path> files = EventFiles.expand(paths);
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    long allBytes = total;
    long[] done = new long[1];
    for (Path file : files) {
      EventFiles.lines(
          file,
          input,
          bytes -> {
            done[0] += bytes;
            reporter.at(Stage.READING, input.read(), done[0], allBytes);
          });
    }
    return input;
  }

  private ReplayInput log(ReplaySource.Log log) throws IOException, InterruptedException {
    ReplayInput input = ReplayInput.ofLog(reference);
    try {
      whole =
          new BoundedTopic(log.servers(), Topics.events(log.run()))
              .read(
                  (record, done, total) -> {
                    input.line(record.value());
                    reporter.at(Stage.READING, done, done, total);
                  });
    } catch (NoSuchTopicException e) {
      throw new IllegalArgumentException("--log " + log.run() + ": " + e.getMessage(), e);
    }
    if (!whole) {
      listener.note(
          "the oldest events of run " + log.run() + " are no longer in its log; they are left out");
    }
    return input;
  }
}
