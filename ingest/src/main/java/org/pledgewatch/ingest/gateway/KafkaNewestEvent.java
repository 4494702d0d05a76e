package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.pledgewatch.domain.run.Topics;

/**
 * Asks the broker for the greatest time stamp of each partition of a run's log, which it keeps in
 * an index; nothing is read. Time stamps there are event times. Thread-safe.
 */
final class KafkaNewestEvent implements NewestEvent {
  static final int TRIES_MAX = 20;
  static final long PAUSE_MS = 50;

  private final Vertx vertx;
  private final Admin admin;

  KafkaNewestEvent(Vertx vertx, Admin admin) {
    this.vertx = vertx;
    this.admin = admin;
  }

  @Override
  public Future<OptionalLong> newestMs(String run) {
    return ask(Topics.events(run), TRIES_MAX)
        .recover(
            e ->
                Future.failedFuture(
                    new LogUnavailableException("the run's clock could not be read", e)));
  }

  /** A topic that was made just now is not known to every broker at once. */
  private Future<OptionalLong> ask(String topic, int tries) {
    CompletionStage<OptionalLong> newest =
        admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .toCompletionStage()
            .thenCompose(topics -> newest(topic, topics.get(topic)));
    return KafkaFutures.here(vertx, newest)
        .recover(
            e ->
                e instanceof UnknownTopicOrPartitionException && tries > 1
                    ? vertx
                        .timer(PAUSE_MS, TimeUnit.MILLISECONDS)
                        .compose(waited -> ask(topic, tries - 1))
                    : Future.failedFuture(e));
  }

  private CompletionStage<OptionalLong> newest(String topic, TopicDescription description) {
    Map<TopicPartition, OffsetSpec> wanted =
        description.partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.maxTimestamp()));
    return admin
        .listOffsets(wanted)
        .all()
        .toCompletionStage()
        .thenApply(offsets -> newest(offsets.values()));
  }

  private static OptionalLong newest(Collection<ListOffsetsResultInfo> offsets) {
    return offsets.stream()
        .filter(offset -> offset.offset() >= 0)
        .mapToLong(ListOffsetsResultInfo::timestamp)
        .max();
  }
}
