package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pledgewatch.domain.run.Topics;

/** Quarantine as a Kafka topic. Thread-safe. */
final class KafkaQuarantine implements Quarantine {
  private final KafkaWriter writer;

  KafkaQuarantine(KafkaWriter writer) {
    this.writer = writer;
  }

  @Override
  public Future<Void> add(List<Quarantined> refused) {
    return writer.write(
        refused.size(),
        producer ->
            refused.stream()
                .map(one -> new ProducerRecord<>(Topics.QUARANTINE, one.key(), one.json()))
                .toList());
  }
}
