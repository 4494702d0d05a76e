package org.pledgewatch.jobs.live;

import java.io.Serializable;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sinks that write each record under a key to one topic, at least once. */
final class TopicSink {
  private TopicSink() {}

  /** Bytes of a record. */
  interface Bytes<T> extends Serializable {
    byte[] of(T value);
  }

  static <T> KafkaSink<T> to(String topic, String servers, Bytes<T> key, Bytes<T> value) {
    KafkaRecordSerializationSchema<T> schema =
        (element, context, timestamp) ->
            new ProducerRecord<>(topic, key.of(element), value.of(element));
    Properties producer = new Properties();
    producer.setProperty("compression.type", "lz4");
    producer.setProperty("linger.ms", "5");
    return KafkaSink.<T>builder()
        .setBootstrapServers(servers)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(producer)
        .setRecordSerializer(schema)
        .build();
  }
}
