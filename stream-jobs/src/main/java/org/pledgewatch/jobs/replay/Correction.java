package org.pledgewatch.jobs.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.jobs.RunPlan;
import org.pledgewatch.jobs.figures.FigureCursor;
import org.pledgewatch.jobs.figures.FigureSort;
import org.pledgewatch.jobs.figures.FigureSpool;
import org.pledgewatch.jobs.store.StoredFigures;
import org.pledgewatch.jobs.topics.BoundedTopic;
import org.pledgewatch.jobs.topics.KnownRuns;
import org.pledgewatch.jobs.wire.FigureKeyWire;
import org.pledgewatch.jobs.wire.FigureWire;

/**
 * Works out a period of a run again from its whole log, what came too late included, and replaces
 * the figures in the store that differ, each with its revision plus one. Doing it again changes
 * nothing more. The run's own job goes on and is not told. Measures contract, "Rolling windows".
 */
public final class Correction {
  private final CorrectionRequest request;
  private final ReplayListener listener;

  public Correction(CorrectionRequest request, ReplayListener listener) {
    this.request = request;
    this.listener = listener;
  }

  /**
   * Blocks until the figures are corrected.
   *
   * @throws IllegalArgumentException for what cannot be corrected; says why
   */
  public CorrectionSummary run() throws Exception {
    Run run = run(new KnownRuns(request.servers()));
    RunPlan plan = plan(RunPlan.live(run), run);
    try (ReplayWork work = ReplayWork.take(request.work(), words(plan), request.restart())) {
      SpooledEvents events = events(work, plan);
      if (!work.isComputed()) {
        if (events.count() > 0) {
          new ReplayJob(work, plan, request.parallelism(), ReplayJob.Pace.DEFAULT, listener)
              .run(events.count(), this::chosen);
        }
        work.computed();
      }
      List<String> late = new ArrayList<>();
      long lateCount = late(late);
      CorrectedFigures written = new CorrectedFigures(request.servers(), request.store());
      long compared = correct(work, written);
      work.delete();
      return new CorrectionSummary(
          events.count(), compared, written.replaced(), written.added(), late, lateCount);
    }
  }

  private Run run(KnownRuns known) throws IOException, InterruptedException {
    Run run = known.all().get(request.run());
    if (run == null || run.clock() == Run.Clock.REPLAY) {
      throw new IllegalArgumentException("there is no run \"" + request.run() + "\" with a log");
    }
    Optional<RunClock> clock = known.clock(run.id());
    long finalMs = clock.map(RunClock::finalMs).orElse(Long.MIN_VALUE);
    if (request.to().toEpochMilli() > finalMs) {
      throw new IllegalArgumentException(
          "--to "
              + request.to()
              + ": run "
              + run.id()
              + " has no final figures that late"
              + (clock.isEmpty() ? "" : "; it has come to " + Instant.ofEpochMilli(finalMs)));
    }
    return run;
  }

  private RunPlan plan(RunPlan live, Run run) {
    long untilMs = request.to().toEpochMilli();
    Schedule schedule =
        run.every()
            .<Schedule>map(
                every ->
                    new Schedule.Every(every.toMillis(), request.from().toEpochMilli(), untilMs))
            .orElse(new Schedule.EveryChange(untilMs));
    return RunPlan.replay(
        live.runId(),
        live.policyText(),
        live.referenceTexts(),
        live.zone(),
        live.plan().windows(),
        schedule);
  }

  private String words(RunPlan plan) {
    return String.join(
        "\n",
        "correction 1",
        request.run() + " at " + request.store(),
        request.from() + " to " + request.to(),
        plan.referenceTexts().toString(),
        plan.policyText());
  }

  private SpooledEvents events(ReplayWork work, RunPlan plan)
      throws IOException, InterruptedException {
    Optional<SpooledEvents> before = work.read();
    if (before.isPresent()) {
      listener.note("going on with the events that were read before the interruption");
      return before.get();
    }
    ReplaySource.Log log = new ReplaySource.Log(request.servers(), request.run());
    ReplayReading reading =
        new ReplayReading(
            log, Optional.empty(), Optional.of(request.to()), plan.reference(), listener);
    SpooledEvents events = reading.spool(work.events());
    if (!reading.isWhole()) {
      throw new IllegalArgumentException(
          "the log of run "
              + request.run()
              + " no longer has its oldest events, so its figures cannot be worked out again");
    }
    work.read(events);
    return events;
  }

  private DataStream<Figure> chosen(DataStream<Figure> figures) {
    return figures
        .keyBy(Figure::key, FigureKeyWire.TYPE)
        .process(new HoldLastBefore(request.from().toEpochMilli()), FigureWire.TYPE)
        .uid("hold-last")
        .name("From the period's beginning");
  }

  private long correct(ReplayWork work, CorrectedFigures written)
      throws IOException, InterruptedException {
    ReplayWork.deleteAll(work.sorting());
    long fromMs = request.from().toEpochMilli();
    StoredFigures store = new StoredFigures(request.store());
    Map<String, Long> newest = new HashMap<>();
    try (FigureSort right = new FigureSort(work.sorting().resolve("right"));
        FigureSort stored = new FigureSort(work.sorting().resolve("stored"))) {
      for (Path file : work.figureFiles()) {
        right.addAll(FigureSpool.read(file));
      }
      for (Measure measure : Measures.OF_EVENTS) {
        store.lastBy(request.run(), measure, fromMs, stored::add);
        store.within(request.run(), measure, fromMs, request.to().toEpochMilli(), stored::add);
        store.lastBy(
            request.run(),
            measure,
            CorrectedFigures.FAR_MS,
            figure -> newest.put(CorrectedFigures.line(figure), figure.atMs()));
      }
      try (FigureCursor ofRight = right.sorted();
          FigureCursor ofStored = stored.sorted()) {
        CorrectionWalk walk = new CorrectionWalk(fromMs, ofRight, ofStored);
        written.write(walk, newest);
        return walk.compared();
      }
    }
  }

  /** Events of the late ledger that the period's figures may count. */
  private long late(List<String> named) throws IOException, InterruptedException {
    long[] count = new long[1];
    new BoundedTopic(request.servers(), Topics.LATE)
        .read(
            (record, done, total) -> {
              JsonNode json = Json.MAPPER.readTree(record.value());
              boolean ours = request.run().equals(json.path("run").asText());
              Decoded decoded =
                  EventJson.decode(json.path("raw").asText().getBytes(StandardCharsets.UTF_8));
              if (ours && decoded instanceof Decoded.Accepted accepted) {
                Event event = accepted.event();
                if (event.timeMs() <= request.to().toEpochMilli()) {
                  count[0]++;
                  if (named.size() < CorrectionSummary.LATE_MAX) {
                    named.add(
                        event.source()
                            + " "
                            + event.id()
                            + " of "
                            + Instant.ofEpochMilli(event.timeMs()));
                  }
                }
              }
            });
    return count[0];
  }
}
