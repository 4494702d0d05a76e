package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Window;
import org.pledgewatch.domain.rolling.Windows;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.jobs.FiguresJob;
import org.pledgewatch.jobs.RunPlan;

/**
 * Runs the graph over files and writes the figures, sorted, as NDJSON. All events and figures are
 * held in memory: about 1 KB each. Measures contract, "Runs".
 */
public final class Replay {
  private static final long QUARTER_MS = 900_000;

  private final ReplayRequest request;
  private final Consumer<String> progress;

  /** {@code progress} is told in words what is being done. */
  public Replay(ReplayRequest request, Consumer<String> progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Replays; blocks until the file is written.
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
    ReplayInput input = read(reference);
    List<Event> all = input.sorted();
    List<Event> events = all.stream().filter(this::isInPeriod).toList();
    progress.accept("replaying " + events.size() + " events");
    List<Figure> figures =
        events.isEmpty()
            ? List.of()
            : figures(
                events,
                wanted,
                RunPlan.replay(
                    request.run(),
                    policyText,
                    request.reference(),
                    policy.zone(),
                    windows,
                    schedule(events)));
    progress.accept("writing " + figures.size() + " figures");
    FigureFile.write(request.out(), figures);
    return input.summary(events.size(), all.size() - events.size(), figures.size());
  }

  private ReplayInput read(Reference reference) throws IOException {
    ReplayInput input = new ReplayInput(reference);
    for (Path file : EventFiles.expand(request.events())) {
      progress.accept("reading " + file);
      EventFiles.lines(file, input);
    }
    return input;
  }

  private boolean isInPeriod(Event event) {
    Instant time = Instant.ofEpochMilli(event.timeMs());
    return request.from().map(time::isAfter).orElse(true)
        && request.to().map(to -> !time.isAfter(to)).orElse(true);
  }

  private Schedule schedule(List<Event> events) {
    long firstMs = events.get(0).timeMs();
    long lastMs = events.get(events.size() - 1).timeMs();
    if (request.times() instanceof ReplayRequest.Times.At at) {
      return new Schedule.At(at.times().stream().map(Instant::toEpochMilli).toList());
    }
    if (request.times() instanceof ReplayRequest.Times.Every every) {
      long periodMs = every.period().toMillis();
      return new Schedule.Every(periodMs, firstMs, untilMs(lastMs, periodMs));
    }
    return new Schedule.EveryChange(untilMs(lastMs, QUARTER_MS));
  }

  private long untilMs(long lastMs, long periodMs) {
    return request
        .to()
        .map(Instant::toEpochMilli)
        .orElse(Math.floorDiv(lastMs + periodMs - 1, periodMs) * periodMs);
  }

  private List<Figure> figures(List<Event> events, Wanted wanted, RunPlan plan) throws Exception {
    Path spool = Files.createTempFile("pledgewatch-replay", ".events");
    try {
      EventSpool.write(events, spool);
      StreamExecutionEnvironment env = environment(request.parallelism());
      DataStream<Event> source =
          env.fromSource(
                  EventSpool.source(spool, events.size()), InOrder.strategy(), "Events in order")
              .setParallelism(1)
              .uid("events");
      List<Figure> figures = new ArrayList<>();
      try (CloseableIterator<Figure> results =
          FiguresJob.build(source, plan).figures().executeAndCollect("Replay " + plan.runId())) {
        results.forEachRemaining(
            figure -> {
              if (wanted.has(figure.key())) {
                figures.add(figure);
              }
            });
      }
      figures.sort(Figure.ORDER);
      return figures;
    } finally {
      Files.deleteIfExists(spool);
    }
  }

  private static StreamExecutionEnvironment environment(int parallelism) {
    Configuration config = new Configuration();
    config.set(PipelineOptions.AUTO_GENERATE_UIDS, true);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, config);
  }
}
