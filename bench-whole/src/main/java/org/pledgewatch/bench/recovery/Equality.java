package org.pledgewatch.bench.recovery;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.bench.load.Rig;
import org.pledgewatch.bench.whole.Whereabouts;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.ReferenceFolder;
import org.pledgewatch.jobs.compare.Comparison;
import org.pledgewatch.jobs.compare.FigureSet;
import org.pledgewatch.jobs.figures.FigureCursor;
import org.pledgewatch.jobs.replay.Replay;
import org.pledgewatch.jobs.replay.ReplayListener;
import org.pledgewatch.jobs.replay.ReplayProgress;
import org.pledgewatch.jobs.replay.ReplayRequest;
import org.pledgewatch.jobs.replay.ReplaySource;
import org.pledgewatch.jobs.topics.KnownRuns;

/**
 * Whether a run's stored figures are those that a replay of its whole log makes, in which nothing
 * was killed.
 */
final class Equality {
  private final Whereabouts at;
  private final Path folder;

  Equality(Whereabouts at, Path folder) {
    this.at = at;
    this.folder = folder;
  }

  /**
   * @param untilMs a time that is final; later figures are left out on both sides
   */
  Comparison.Result compare(long untilMs) throws Exception {
    Path replayed = replayed(untilMs);
    try (FigureCursor live =
            new FigureSet.OfRun(Rig.RUN, URI.create(at.store())).open(folder.resolve("sorted"));
        FigureCursor again = new FigureSet.OfFile(replayed).open(folder.resolve("again"))) {
      return new Comparison(0, new Uninterested())
          .run(new Until(live, untilMs), new Until(again, untilMs));
    }
  }

  private Path replayed(long untilMs) throws Exception {
    Run run = new KnownRuns(at.kafka()).all().get(Rig.RUN);
    Path out = folder.resolve("replayed.ndjson");
    ReplayRequest request =
        new ReplayRequest(
            new ReplaySource.Log(at.kafka(), Rig.RUN),
            Optional.empty(),
            Optional.of(Instant.ofEpochMilli(untilMs)),
            Optional.empty(),
            run.policy(),
            ReferenceFolder.texts(run.reference().orElseThrow()),
            Optional.of(run.zone()),
            ReplayRequest.Output.to(out),
            "again",
            Set.of(),
            Set.of(),
            new ReplayRequest.Times.OnChange(),
            1,
            folder.resolve("work"),
            true);
    new Replay(request, new Unheard()).run();
    return out;
  }

  /** Figures up to a time. */
  private record Until(FigureCursor all, long untilMs) implements FigureCursor {
    @Override
    public Figure next() throws IOException {
      Figure figure = all.next();
      while (figure != null && figure.atMs() > untilMs) {
        figure = all.next();
      }
      return figure;
    }

    @Override
    public void close() throws IOException {
      all.close();
    }
  }

  /** Counts are enough. */
  private static final class Uninterested implements Comparison.Details {
    @Override
    public void differs(Figure in, String field, Number a, Number b) {
      // Counted by the comparison.
    }

    @Override
    public void onlyIn(Figure in, boolean isA) {
      // Likewise.
    }
  }

  /** Nobody waits for it. */
  private static final class Unheard implements ReplayListener {
    @Override
    public void progress(ReplayProgress progress) {
      // It takes some seconds.
    }

    @Override
    public void note(String line) {
      // There is nothing to know.
    }
  }
}
