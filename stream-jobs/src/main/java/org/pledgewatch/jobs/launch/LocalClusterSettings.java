package org.pledgewatch.jobs.launch;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/**
 * How a {@link LocalCluster} is made. Immutable.
 *
 * @param folder where snapshots are kept, one folder a run
 * @param slots how many parallel parts of jobs fit in it
 * @param parallelism of each job; at most {@link #PARALLELISM_MAX}
 * @param checkpointEvery how much work a crash may make necessary again
 */
public record LocalClusterSettings(
    Path folder, int slots, int parallelism, Duration checkpointEvery) {
  /**
   * The partitions that a run's log is made with: a part of a job that reads none of them would
   * hold back event time for good.
   */
  public static final int PARALLELISM_MAX = 2;

  static final String LOOPBACK = "127.0.0.1";
  private static final int SLOTS = 32;
  private static final Duration EVERY = Duration.ofSeconds(30);

  /** How long a record may wait between two steps for others to go with it. */
  private static final Duration BUFFERED = Duration.ofMillis(5);

  /** How often steps are told what time it is in the log. */
  private static final Duration WATERMARKS_EVERY = Duration.ofMillis(50);

  private static final Duration RESTART_FIRST = Duration.ofSeconds(1);
  private static final Duration RESTART_LONGEST = Duration.ofSeconds(30);
  private static final MemorySize NETWORK = MemorySize.ofMebiBytes(128);
  private static final MemorySize MANAGED = MemorySize.ofMebiBytes(8);

  public LocalClusterSettings {
    if (parallelism < 1 || slots < parallelism) {
      throw new IllegalArgumentException("slots: " + slots + ", parallelism: " + parallelism);
    }
    if (parallelism > PARALLELISM_MAX) {
      throw new IllegalArgumentException(
          "parallelism: "
              + parallelism
              + " (at most "
              + PARALLELISM_MAX
              + ", the partitions of a run's log)");
    }
  }

  /** Room for 32 runs, each in one slot, with a checkpoint every 30 s. */
  public static LocalClusterSettings in(Path folder) {
    return new LocalClusterSettings(folder, SLOTS, 1, EVERY);
  }

  /** How many runs fit. */
  int runsMax() {
    return slots / parallelism;
  }

  Snapshots snapshots(String run) {
    return new Snapshots(folder.toAbsolutePath().resolve(run));
  }

  Configuration cluster() {
    Configuration all = new Configuration();
    all.set(RestOptions.ADDRESS, LOOPBACK);
    all.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    all.set(RestOptions.BIND_PORT, "0");
    all.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
    all.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
    all.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
    all.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
    return all;
  }

  Configuration job(String run) {
    Configuration all = new Configuration();
    all.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    all.set(ExecutionOptions.BUFFER_TIMEOUT, BUFFERED);
    all.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, WATERMARKS_EVERY);
    all.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    all.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
    all.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, snapshots(run).checkpointsUri());
    all.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // A store that is gone for long delays checkpoints; that is no reason to fail.
    all.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    all.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    all.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, RESTART_FIRST);
    all.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, RESTART_LONGEST);
    return all;
  }
}
