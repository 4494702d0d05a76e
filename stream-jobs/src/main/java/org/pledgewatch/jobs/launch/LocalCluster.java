package org.pledgewatch.jobs.launch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.pledgewatch.domain.run.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Flink cluster inside this JVM that runs one job a run. Each job takes a snapshot of its state
 * now and then, and one when the cluster is closed; a job started again goes on from the newest.
 * Thread-safe.
 */
public final class LocalCluster implements JobStarter, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalCluster.class);
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);
  private static final long POLL_MS = 20;
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

  private final LocalClusterSettings settings;
  private final RunGraph graph;
  private final MiniCluster cluster;
  private final Map<String, JobID> jobs = new ConcurrentHashMap<>();
  private volatile boolean closed;

  private LocalCluster(LocalClusterSettings settings, RunGraph graph, MiniCluster cluster) {
    this.settings = settings;
    this.graph = graph;
    this.cluster = cluster;
  }

  /** Starts without jobs. */
  public static LocalCluster start(LocalClusterSettings settings, RunGraph graph) throws Exception {
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(settings.cluster())
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(settings.slots())
                .setCommonBindAddress(LocalClusterSettings.LOOPBACK)
                .build());
    cluster.start();
    return new LocalCluster(settings, graph, cluster);
  }

  /**
   * @throws IllegalStateException when there are as many runs as fit, or it is running already
   */
  @Override
  public synchronized void start(Run run) throws Exception {
    if (closed || jobs.containsKey(run.id())) {
      throw new IllegalStateException("run " + run.id() + ": " + (closed ? "closed" : "running"));
    }
    if (jobs.size() >= settings.runsMax()) {
      throw new IllegalStateException(
          "run "
              + run.id()
              + ": there are "
              + jobs.size()
              + " runs already, and no more fit into "
              + settings.slots()
              + " slots");
    }
    StreamGraph drawn = draw(run);
    JobID id = new JobID();
    try {
      cluster
          .submitJob(drawn.getJobGraph(LocalCluster.class.getClassLoader(), id))
          .get(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS);
      awaitInitialised(id);
    } catch (Exception e) {
      // Else it might run beside the job of the next try.
      cluster.cancelJob(id);
      throw e;
    }
    jobs.put(run.id(), id);
    cluster.requestJobResult(id).thenAccept(result -> onEnd(run, result));
  }

  /** A job can be asked for a snapshot only once it has a master. */
  private void awaitInitialised(JobID id) throws Exception {
    long deadlineNs = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (cluster.getJobStatus(id).get() == JobStatus.INITIALIZING) {
      if (System.nanoTime() > deadlineNs) {
        throw new TimeoutException("job " + id + " did not start within " + STARTS_WITHIN);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }

  private StreamGraph draw(Run run) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings.job(run.id()));
    graph.draw(environment, run);
    StreamGraph drawn = environment.getStreamGraph();
    drawn.setJobName("Figures of run " + run.id());
    Optional<String> snapshot = settings.snapshots(run.id()).newest();
    LOG.info("Run {} begins {}", run.id(), snapshot.map(s -> "from " + s).orElse("anew"));
    snapshot.ifPresent(
        path ->
            drawn.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(path, false, RecoveryClaimMode.CLAIM)));
    return drawn;
  }

  private void onEnd(Run run, JobResult result) {
    jobs.remove(run.id());
    if (!closed) {
      LOG.error(
          "The job of run {} has ended: {}",
          run.id(),
          result.getApplicationStatus(),
          result.getSerializedThrowable().orElse(null));
    }
  }

  /** Stops every job after a last snapshot, within a bounded time. Idempotent. */
  @Override
  public void close() throws Exception {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    CompletableFuture<?>[] stops =
        jobs.entrySet().stream()
            .map(job -> stop(job.getKey(), job.getValue()))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(stops).get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn(
          "Not every job took a last snapshot; those go on from their newest one: {}",
          e.toString());
    } finally {
      cluster.close();
    }
  }

  /** Where Flink's own REST API answers: jobs, their checkpoints, their metrics. */
  public URI restAddress() throws InterruptedException, ExecutionException {
    return cluster.getRestAddress().get();
  }

  private CompletableFuture<String> stop(String run, JobID job) {
    String folder = settings.snapshots(run).savepointsUri();
    return cluster.stopWithSavepoint(job, folder, false, SavepointFormatType.NATIVE);
  }
}
