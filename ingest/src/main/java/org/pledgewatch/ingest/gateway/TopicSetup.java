package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;

/**
 * Makes the topics that are not there and leaves those that are as they are. Safe to run at the
 * same time from several processes. Never blocks. Thread-safe.
 */
public final class TopicSetup {
  /** What every gateway needs before it can start. */
  static final List<String> SHARED =
      List.of(
          Topics.RUNS,
          Topics.MEASURES,
          Topics.CASES,
          Topics.CLOCKS,
          Topics.REPLAY_ORDERS,
          Topics.REPLAY_STATUS,
          Topics.QUARANTINE,
          Topics.LATE);

  /** Greatest record: an event of {@link BodyReader#EVENT_BYTES_MAX} with room for its numbers. */
  static final int RECORD_BYTES_MAX = 8 << 20;

  private static final int COMPACTED_SEGMENT_BYTES = 16 << 20;
  private static final Duration COMPACTED_SEGMENT = Duration.ofMinutes(10);
  private static final Duration COMPACTION_LAG_MAX = Duration.ofMinutes(1);
  private static final Duration TOMBSTONE = Duration.ofHours(1);
  private static final Duration QUARANTINE_KEPT = Duration.ofDays(90);
  private static final String FOREVER = "-1";
  private static final String BY_ARRIVAL = "LogAppendTime";
  private static final String BY_EVENT_TIME = "CreateTime";

  private final Vertx vertx;
  private final Admin admin;
  private final TopicSettings settings;

  /** The caller closes the client. */
  public TopicSetup(Vertx vertx, Admin admin, TopicSettings settings) {
    this.vertx = vertx;
    this.admin = admin;
    this.settings = settings;
  }

  /** Makes the topics that all runs share. */
  public Future<Void> shared() {
    List<Future<Boolean>> made =
        List.of(
            make(Topics.RUNS, 1, compacted()),
            make(Topics.CLOCKS, 1, compacted()),
            make(Topics.MEASURES, 1, compacted()),
            make(Topics.CASES, 1, compacted()),
            make(Topics.REPLAY_ORDERS, 1, compacted()),
            make(Topics.REPLAY_STATUS, 1, compacted()),
            make(Topics.QUARANTINE, 1, kept(String.valueOf(QUARANTINE_KEPT.toMillis()))),
            make(Topics.LATE, 1, kept(FOREVER)));
    return Future.join(made).mapEmpty();
  }

  /** Makes a run's log; whether it was not there before. */
  public Future<Boolean> events(Run run) {
    Map<String, String> config = new HashMap<>();
    // Record time is event time: a run's newest time can be asked for, and a reader can seek to
    // one. Event time may be of any year, so an import is not deleted for being old.
    config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, BY_EVENT_TIME);
    config.put(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
    config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
    if (run.clock() == Run.Clock.EVENTS) {
      config.put(TopicConfig.RETENTION_MS_CONFIG, FOREVER);
    }
    return make(Topics.events(run.id()), settings.partitions(), config);
  }

  /** How long to keep what is listed goes by when it was listed, not by its event time. */
  private static Map<String, String> kept(String retentionMs) {
    return Map.of(
        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, BY_ARRIVAL,
        TopicConfig.RETENTION_MS_CONFIG, retentionMs);
  }

  /** Small segments and little patience, so that what was replaced is soon gone. */
  private static Map<String, String> compacted() {
    return Map.of(
        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
        BY_ARRIVAL,
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.SEGMENT_BYTES_CONFIG,
        String.valueOf(COMPACTED_SEGMENT_BYTES),
        TopicConfig.SEGMENT_MS_CONFIG,
        String.valueOf(COMPACTED_SEGMENT.toMillis()),
        TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
        "0.1",
        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
        "0",
        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
        String.valueOf(COMPACTION_LAG_MAX.toMillis()),
        TopicConfig.DELETE_RETENTION_MS_CONFIG,
        String.valueOf(TOMBSTONE.toMillis()));
  }

  private Future<Boolean> make(String name, int partitions, Map<String, String> own) {
    Map<String, String> config = new HashMap<>(own);
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(RECORD_BYTES_MAX));
    if (settings.replication() >= 3) {
      config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    if (settings.durable()) {
      config.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
    }
    NewTopic topic = new NewTopic(name, partitions, (short) settings.replication());
    CompletionStage<Boolean> made =
        admin
            .createTopics(List.of(topic.configs(config)))
            .all()
            .toCompletionStage()
            .handle((nothing, e) -> wasMade(e));
    return KafkaFutures.here(vertx, made);
  }

  private static boolean wasMade(Throwable e) {
    if (e == null) {
      return true;
    }
    Throwable cause = e instanceof CompletionException ? e.getCause() : e;
    if (cause instanceof TopicExistsException) {
      return false;
    }
    throw new LogUnavailableException("a topic could not be made: " + cause.getMessage(), cause);
  }
}
