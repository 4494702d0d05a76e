package org.pledgewatch.bench.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run as it is stored, to be compared with later ones. Immutable.
 *
 * @param jvmOptions of every process that was timed
 * @param wrong what was wrong with those that were not timed
 */
public record StoredRun(
    Machine machine,
    List<String> jvmOptions,
    long seed,
    int rounds,
    List<String> wrong,
    Readings readings) {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public StoredRun {
    jvmOptions = List.copyOf(jvmOptions);
    wrong = List.copyOf(wrong);
  }

  public static StoredRun read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), StoredRun.class);
  }
}
