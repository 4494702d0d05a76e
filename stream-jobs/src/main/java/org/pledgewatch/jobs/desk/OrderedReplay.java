package org.pledgewatch.jobs.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.ReferenceFolder;
import org.pledgewatch.jobs.replay.Replay;
import org.pledgewatch.jobs.replay.ReplayListener;
import org.pledgewatch.jobs.replay.ReplayRequest;
import org.pledgewatch.jobs.replay.ReplaySource;
import org.pledgewatch.jobs.replay.ReplaySummary;
import org.pledgewatch.jobs.topics.BoundedTopic;
import org.pledgewatch.jobs.topics.KnownRuns;

/**
 * Does one order: the same replay as the command line's, out of the whole log, in the calendar of
 * the run that it reads, into the store. The same order goes on where it was stopped.
 */
final class OrderedReplay {
  /** About what an event takes while events are read and sorted. */
  private static final long EVENT_BYTES = 1_024;

  private static final int PARALLELISM = 1;

  private final DeskSettings settings;
  private final ReplayOrder order;
  private final Path folder;

  /**
   * @param folder of this order alone
   */
  OrderedReplay(DeskSettings settings, ReplayOrder order, Path folder) {
    this.settings = settings;
    this.order = order;
    this.folder = folder;
  }

  /**
   * Blocks until the figures are in the store.
   *
   * @throws IllegalArgumentException for an order that cannot be met; says what to mend
   * @throws InterruptedException when it is told to stop; what was worked out is kept
   */
  ReplaySummary run(ReplayListener listener) throws Exception {
    Run source = new KnownRuns(settings.servers()).all().get(order.source());
    if (source == null || source.clock() == Run.Clock.REPLAY) {
      throw new IllegalArgumentException(
          "there is no run \"" + order.source() + "\" with a log to replay");
    }
    requireRoom();
    Files.createDirectories(folder);
    return new Replay(request(source), listener).run();
  }

  /** Another process has memory of its own; here live jobs would go down with it. */
  private void requireRoom() throws IOException, InterruptedException {
    long events = new BoundedTopic(settings.servers(), Topics.events(order.source())).length();
    long roomEvents = Runtime.getRuntime().maxMemory() / 2 / EVENT_BYTES;
    if (events > roomEvents) {
      throw new IllegalArgumentException(
          "the log of run %s holds %,d records, and there is room for %,d here; replay it by the"
                  .formatted(order.source(), events, roomEvents)
              + " command line, which has memory of its own");
    }
  }

  private ReplayRequest request(Run source) throws IOException {
    return new ReplayRequest(
        new ReplaySource.Log(settings.servers(), order.source()),
        Optional.empty(),
        Optional.of(order.to()),
        Optional.of(order.from()),
        policy(),
        reference(source),
        Optional.of(source.zone()),
        new ReplayRequest.Output(
            Optional.empty(),
            Optional.of(new ReplayRequest.Store(settings.store(), settings.servers()))),
        order.id(),
        Set.of(),
        Set.of(),
        order
            .every()
            .<ReplayRequest.Times>map(ReplayRequest.Times.Every::new)
            .orElse(new ReplayRequest.Times.OnChange()),
        PARALLELISM,
        folder,
        false);
  }

  /** An own pack is a file like any other then; the same text makes the same replay. */
  private String policy() throws IOException {
    if (order.pack().text().isEmpty()) {
      return order.pack().name();
    }
    Path file = folder.resolve("pack.yaml");
    Files.writeString(file, order.pack().text().get());
    return file.toString();
  }

  private ReferenceTexts reference(Run source) {
    if (order.reference().isEmpty()) {
      return ReferenceTexts.NONE;
    }
    String name = order.reference().get();
    if (source.reference().filter(name::equals).isPresent()) {
      return ReferenceFolder.texts(name);
    }
    return ReferenceFolder.shipped(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "reference \""
                        + name
                        + "\" neither ships ("
                        + String.join(", ", ReferenceFolder.SHIPPED)
                        + ") nor is that of run "
                        + source.id()));
  }
}
