package org.pledgewatch.jobs.live;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.jobs.wire.EventWire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the events that a gateway accepted; one that does not read is logged by its place. */
final class ReadEvents implements KafkaRecordDeserializationSchema<Event> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadEvents.class);

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Event> out) {
    Decoded decoded = EventJson.decode(record.value());
    decoded.fold(
        event -> {
          out.collect(event);
          return null;
        },
        rejected -> {
          LOG.error(
              "{}-{}@{} is no event: {}",
              record.topic(),
              record.partition(),
              record.offset(),
              rejected.rejection());
          return null;
        });
  }

  @Override
  public TypeInformation<Event> getProducedType() {
    return EventWire.TYPE;
  }
}
