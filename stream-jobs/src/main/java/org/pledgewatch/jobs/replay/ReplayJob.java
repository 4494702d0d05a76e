package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.jobs.FiguresJob;
import org.pledgewatch.jobs.RunPlan;
import org.pledgewatch.jobs.replay.ReplayProgress.Stage;

/**
 * The graph over the spooled events of a replay, on a Flink cluster of its own in this JVM. Takes
 * snapshots, and goes on from the newest one that is there.
 */
final class ReplayJob {
  private static final Duration CANCELS_WITHIN = Duration.ofSeconds(30);

  /**
   * How often things are done.
   *
   * @param snapshotEvery how much work an interruption may make necessary again
   * @param toldEvery how often the listener is told
   */
  record Pace(Duration snapshotEvery, Duration toldEvery) {
    static final Pace DEFAULT = new Pace(Duration.ofSeconds(10), Duration.ofMillis(500));
  }

  /** Which figures are wanted of those that the graph makes. */
  interface Choice {
    /** Those that are written, out of all. */
    DataStream<Figure> of(DataStream<Figure> figures);
  }

  private final ReplayWork work;
  private final RunPlan plan;
  private final int parallelism;
  private final Pace pace;
  private final ReplayListener listener;

  ReplayJob(ReplayWork work, RunPlan plan, int parallelism, Pace pace, ReplayListener listener) {
    this.work = work;
    this.plan = plan;
    this.parallelism = parallelism;
    this.pace = pace;
    this.listener = listener;
  }

  /** Returns once all figures are in the work folder. */
  void run(long events, Choice choice) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration());
    DataStream<Event> source =
        env.fromSource(
                EventSpool.source(work.events(), events, work.progress()),
                InOrder.strategy(),
                "Events in order")
            .setParallelism(1)
            .uid("events");
    choice
        .of(FiguresJob.build(source, plan).figures())
        .sinkTo(new FigureSpoolSink(work.figures()))
        .uid("spool")
        .name("Spool");
    StreamGraph graph = env.getStreamGraph();
    graph.setJobName("Replay " + plan.runId());
    Optional<String> snapshot = work.snapshots().newest();
    snapshot.ifPresent(
        path -> {
          listener.note("going on from the newest snapshot of the job");
          graph.setSavepointRestoreSettings(
              SavepointRestoreSettings.forPath(path, false, RecoveryClaimMode.CLAIM));
        });
    await(env.executeAsync(graph), events);
  }

  private void await(JobClient job, long events) throws Exception {
    CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
    try (SpoolProgress progress = SpoolProgress.open(work.progress())) {
      long before = progress.read().map(SpoolProgress.Reached::events).orElse(0L);
      while (!isDone(result)) {
        Optional<SpoolProgress.Reached> reached = progress.read();
        if (reached.isPresent()) {
          tell(reached.get(), Math.min(before, reached.get().events()), events);
        }
      }
    } catch (InterruptedException e) {
      job.cancel().get(CANCELS_WITHIN.toSeconds(), TimeUnit.SECONDS);
      result.handle((any, cancelled) -> null).get(CANCELS_WITHIN.toSeconds(), TimeUnit.SECONDS);
      throw e;
    }
  }

  private boolean isDone(CompletableFuture<JobExecutionResult> result) throws Exception {
    try {
      result.get(pace.toldEvery().toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private void tell(SpoolProgress.Reached reached, long before, long events) throws IOException {
    long done = reached.events() - before;
    listener.progress(
        new ReplayProgress(
            Stage.COMPUTING,
            done,
            events == before ? 1 : (double) done / (events - before),
            Optional.of(Instant.ofEpochMilli(reached.timeMs()))));
  }

  private Configuration configuration() {
    Configuration config = new Configuration();
    config.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    config.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    config.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    config.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, pace.snapshotEvery());
    config.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, work.snapshots().checkpointsUri());
    config.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    config.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, false);
    // Little on its way between steps: how far the events are read is how far the figures are, and
    // a snapshot need not wait behind much.
    config.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, MemorySize.parse("8kb"));
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return config;
  }
}
