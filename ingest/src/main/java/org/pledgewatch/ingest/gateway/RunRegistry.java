package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.domain.run.Run;

/**
 * The runs that there are, as the topic of runs tells them; the first record of an id stands. Of
 * two gateways that make one run at a time, the one that made its log's topic writes the record and
 * the other waits for it, so that all agree. Thread-safe.
 */
final class RunRegistry {
  /** A run costs a topic and a job; more are refused. */
  static final int RUNS_MAX = 1_000;

  /** Another gateway that has made the topic writes the record within this time, or has died. */
  private static final long OTHER_MS_MAX = 2_000;

  private static final long OWN_MS_MAX = 15_000;

  private final Vertx vertx;
  private final TopicSetup topics;
  private final RunLog log;
  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final Map<String, Promise<Run>> awaited = new ConcurrentHashMap<>();

  /** Writes a run to the topic that all gateways follow. */
  @FunctionalInterface
  interface RunLog {
    /** Completes once durable; never blocks. */
    Future<Void> publish(Run run);
  }

  /**
   * @param run as it stands
   * @param made whether it was made now
   */
  record Creation(Run run, boolean made) {}

  RunRegistry(Vertx vertx, TopicSetup topics, RunLog log) {
    this.vertx = vertx;
    this.topics = topics;
    this.log = log;
  }

  /** Takes note of a run out of the topic. */
  void learn(Run run) {
    Run first = runs.putIfAbsent(run.id(), run);
    Promise<Run> waiting = awaited.remove(run.id());
    if (waiting != null) {
      waiting.tryComplete(first == null ? run : first);
    }
  }

  Optional<Run> find(String id) {
    return Optional.ofNullable(runs.get(id));
  }

  /** All runs, by id. */
  List<Run> all() {
    return runs.values().stream().sorted(Comparator.comparing(Run::id)).toList();
  }

  /** The run under this id: the one that is there, or else this one, made now. */
  Future<Creation> create(Run run) {
    Run known = runs.get(run.id());
    if (known != null) {
      return Future.succeededFuture(new Creation(known, false));
    }
    return topics
        .events(run)
        .compose(
            made ->
                made
                    ? publish(run)
                    : seen(run.id(), OTHER_MS_MAX)
                        .map(other -> new Creation(other, false))
                        .recover(e -> publish(run)));
  }

  private Future<Creation> publish(Run run) {
    return log.publish(run)
        .compose(nothing -> seen(run.id(), OWN_MS_MAX))
        .map(stands -> new Creation(stands, stands.equals(run)));
  }

  private Future<Run> seen(String id, long msMax) {
    Promise<Run> waiting = awaited.computeIfAbsent(id, absent -> Promise.promise());
    Run known = runs.get(id);
    if (known != null) {
      awaited.remove(id, waiting);
      return Future.succeededFuture(known);
    }
    // The follower's thread completes it; its listeners belong on the caller's.
    var context = vertx.getOrCreateContext();
    Promise<Run> here = Promise.promise();
    waiting.future().onSuccess(run -> context.runOnContext(nothing -> here.tryComplete(run)));
    return here.future()
        .timeout(msMax, TimeUnit.MILLISECONDS)
        .recover(
            e ->
                Future.failedFuture(
                    new LogUnavailableException("run " + id + " was written and not seen", e)));
  }
}
