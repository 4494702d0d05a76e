package org.pledgewatch.bench.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pledgewatch.bench.report.Machine;

/**
 * A run as it is stored, to be compared with later ones.
 *
 * @param hashes SHA-256 of each workload's first events
 * @param refused what was wrong with contestants that were not timed, by name
 */
record RunRecord(
    Machine machine,
    List<String> jvmOptions,
    Plan plan,
    Map<String, String> hashes,
    Map<String, String> refused,
    List<Sample> samples) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Outcome.class, Kinds.class)
          .build();

  /** How outcomes are told apart. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Timed.class, name = "timed"),
    @JsonSubTypes.Type(value = Outcome.Unfinished.class, name = "unfinished"),
    @JsonSubTypes.Type(value = Outcome.Failed.class, name = "failed")
  })
  private interface Kinds {}

  String json() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }

  static RunRecord read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), RunRecord.class);
  }

  Results results() {
    return new Results(samples);
  }
}
