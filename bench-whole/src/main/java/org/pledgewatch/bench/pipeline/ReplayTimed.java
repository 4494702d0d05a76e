package org.pledgewatch.bench.pipeline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long a replay took. Immutable.
 *
 * @param events that were counted
 * @param figures that were written
 * @param readS reading, checking and sorting the events
 * @param computeS the job, its start included
 * @param writeS sorting and writing the figures
 * @param cpuS of the whole process, from its start
 */
record ReplayTimed(
    long events, long figures, double readS, double computeS, double writeS, double cpuS) {
  private static final JsonMapper JSON = new JsonMapper();

  double eventsPerS() {
    return events / (readS + computeS + writeS);
  }

  double eventsPerComputingS() {
    return events / computeS;
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(this));
  }

  static ReplayTimed read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), ReplayTimed.class);
  }
}
