package org.pledgewatch.jobs.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pledgewatch.domain.quality.Refused;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.jobs.wire.RefusedWire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what gateways refused of one run. What the run's own job put on the list is left out: it
 * counted that when it did, and may have listed it twice. One that does not read is logged by its
 * place.
 */
final class ReadRefused implements KafkaRecordDeserializationSchema<Refused> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadRefused.class);

  /** Gateways say what was wrong, a job has nothing to say. */
  private static final String OF_A_GATEWAY = "detail";

  private final String runId;

  ReadRefused(String runId) {
    this.runId = runId;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Refused> out) {
    try {
      JsonNode json = Json.MAPPER.readTree(record.value());
      if (json.path("run").asText().equals(runId) && json.has(OF_A_GATEWAY)) {
        out.collect(new Refused(json.path("reason").asText(), json.path("source").asText()));
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.error(
          "{}-{}@{} is no refusal: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  @Override
  public TypeInformation<Refused> getProducedType() {
    return RefusedWire.TYPE;
  }
}
