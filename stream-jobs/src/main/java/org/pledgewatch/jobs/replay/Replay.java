package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Window;
import org.pledgewatch.domain.rolling.Windows;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.jobs.RunPlan;
import org.pledgewatch.jobs.figures.FigureCursor;
import org.pledgewatch.jobs.figures.FigureSort;
import org.pledgewatch.jobs.figures.FigureSpool;
import org.pledgewatch.jobs.replay.ReplayProgress.Stage;

/**
 * Runs the graph over files or a log and writes the figures, sorted. What was interrupted goes on
 * where it was when the same is asked for again. While they are read, all events are held in
 * memory, about 1 KB each; of figures a bounded number. Measures contract, "Runs".
 */
public final class Replay {
  private static final long QUARTER_MS = 900_000;

  private final ReplayRequest request;
  private final ReplayListener listener;
  private final ReplayJob.Pace pace;

  public Replay(ReplayRequest request, ReplayListener listener) {
    this(request, listener, ReplayJob.Pace.DEFAULT);
  }

  Replay(ReplayRequest request, ReplayListener listener, ReplayJob.Pace pace) {
    this.request = request;
    this.listener = listener;
    this.pace = pace;
  }

  /**
   * Replays; blocks until everything is written. When interrupted, the job is stopped first.
   *
   * @throws IllegalArgumentException for a request that cannot be met; says what to mend
   * @throws IOException when a file cannot be read or written
   */
  public ReplaySummary run() throws Exception {
    String policyText = PolicyYaml.text(request.policy());
    PolicyPack pack = PolicyYaml.parse(request.policy(), policyText);
    Reference reference = request.reference().parse();
    PolicyPack policy = RunPlan.inCalendar(pack, reference, request.zone());
    List<Window> windows =
        request.windows().isEmpty()
            ? Windows.all(policy)
            : Windows.named(policy, request.windows());
    Wanted wanted = Wanted.of(policy, request.measures());
    try (ReplayWork work =
        ReplayWork.take(request.work(), RequestText.of(request, policyText), request.restart())) {
      ReplayReading reading =
          new ReplayReading(request.events(), request.from(), request.to(), reference, listener);
      SpooledEvents events = read(work, reading);
      listener.read(events.read());
      if (!work.isComputed()) {
        if (events.count() > 0) {
          RunPlan plan =
              RunPlan.replay(
                  request.run(),
                  policyText,
                  request.reference(),
                  policy.zone(),
                  windows,
                  schedule(events));
          new ReplayJob(work, plan, request.parallelism(), pace, listener)
              .run(events.count(), figures -> chosen(figures, wanted));
        }
        work.computed();
      }
      long figures = write(work, policy);
      work.delete();
      return events.read().withFigures(figures);
    }
  }

  private SpooledEvents read(ReplayWork work, ReplayReading reading)
      throws IOException, InterruptedException {
    Optional<SpooledEvents> before = work.read();
    if (before.isPresent()) {
      listener.note(
          "going on with the "
              + before.get().count()
              + " events that were read before the interruption (--restart begins anew)");
      return before.get();
    }
    if (request.output().store().isPresent()) {
      new ReplayStore(request.output().store().get()).requireFree(request.run());
    }
    SpooledEvents events = reading.spool(work.events());
    work.read(events);
    return events;
  }

  private DataStream<Figure> chosen(DataStream<Figure> figures, Wanted wanted) {
    long afterMs = request.figuresAfter().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    return figures
        .filter(figure -> figure.atMs() > afterMs && wanted.has(figure.key()))
        .uid("wanted")
        .name("Wanted figures");
  }

  private Schedule schedule(SpooledEvents events) {
    if (request.times() instanceof ReplayRequest.Times.At at) {
      return new Schedule.At(at.times().stream().map(Instant::toEpochMilli).toList());
    }
    if (request.times() instanceof ReplayRequest.Times.Every every) {
      long periodMs = every.period().toMillis();
      return new Schedule.Every(periodMs, events.firstMs(), untilMs(events.lastMs(), periodMs));
    }
    return new Schedule.EveryChange(untilMs(events.lastMs(), QUARTER_MS));
  }

  private long untilMs(long lastMs, long periodMs) {
    return request
        .to()
        .map(Instant::toEpochMilli)
        .orElse(Math.floorDiv(lastMs + periodMs - 1, periodMs) * periodMs);
  }

  private long write(ReplayWork work, PolicyPack policy) throws IOException, InterruptedException {
    Reporter reporter = new Reporter(listener);
    ReplayWork.deleteAll(work.sorting());
    try (FigureSort sort = new FigureSort(work.sorting())) {
      long count = sort(work, sort, reporter);
      long written = 0;
      if (request.output().file().isPresent()) {
        Path file = request.output().file().get();
        try (FigureCursor figures = sort.sorted()) {
          written = FigureFile.write(file, figures, n -> reporter.at(Stage.WRITING, n, n, count));
        }
      }
      if (request.output().store().isPresent()) {
        try (FigureCursor figures = sort.sorted()) {
          written =
              new ReplayStore(request.output().store().get())
                  .write(run(policy), figures, n -> reporter.at(Stage.STORING, n, n, count));
        }
      }
      return written;
    }
  }

  private static long sort(ReplayWork work, FigureSort sort, Reporter reporter) throws IOException {
    List<Path> files = work.figureFiles();
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    long count = 0;
    long doneBytes = 0;
    for (Path file : files) {
      try (FigureCursor figures = FigureSpool.read(file)) {
        for (Figure figure = figures.next(); figure != null; figure = figures.next()) {
          sort.add(figure);
          reporter.at(Stage.SORTING, ++count, doneBytes, bytes);
        }
      }
      doneBytes += Files.size(file);
    }
    return count;
  }

  private Run run(PolicyPack policy) {
    String of =
        request.events() instanceof ReplaySource.Log log ? "Replay of " + log.run() : "Replay";
    Optional<Duration> every =
        request.times() instanceof ReplayRequest.Times.Every each
                && each.period().compareTo(Duration.ofDays(1)) <= 0
            ? Optional.of(each.period())
            : Optional.empty();
    return new Run(
        request.run(),
        of + ", " + policy.name(),
        Run.Clock.REPLAY,
        policy.name(),
        Optional.of(request.reference().name()).filter(name -> !name.isEmpty()),
        policy.zone(),
        every,
        Clock.systemUTC().millis());
  }
}
