package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;

/**
 * The log in Kafka: one topic a run, keyed by identity so that one id meets one partition, each
 * record's time stamp being the event time. A {@code source.alive} goes to every partition, because
 * a partition without news would hold the watermark back. Thread-safe.
 */
final class KafkaEventLog implements EventLog {
  private final KafkaWriter writer;

  KafkaEventLog(KafkaWriter writer) {
    this.writer = writer;
  }

  @Override
  public Future<Void> append(String run, List<Event> events) {
    String topic = Topics.events(run);
    return writer.write(events.size(), producer -> records(topic, events, producer));
  }

  private static List<ProducerRecord<byte[], byte[]>> records(
      String topic, List<Event> events, Producer<byte[], byte[]> producer) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(events.size());
    for (Event event : events) {
      if (event.type().equals(EventTypes.SOURCE_ALIVE.name())) {
        producer
            .partitionsFor(topic)
            .forEach(partition -> records.add(record(topic, partition.partition(), event)));
      } else {
        records.add(record(topic, null, event));
      }
    }
    return records;
  }

  private static ProducerRecord<byte[], byte[]> record(
      String topic, Integer partition, Event event) {
    return new ProducerRecord<>(
        topic,
        partition,
        Math.max(0, event.timeMs()),
        event.identity().key().getBytes(StandardCharsets.UTF_8),
        EventJson.encode(event));
  }
}
