package org.pledgewatch.bench.pipeline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What came between the marks of a trial. Immutable.
 *
 * @param events that the source handed on
 * @param rows figures that were said
 * @param cpuS CPU time of the whole process, in seconds
 * @param beforeEvents that came before the first mark
 */
record Timed(long events, long rows, double cpuS, double wallS, long beforeEvents) {
  private static final JsonMapper JSON = new JsonMapper();

  double rowsPerEvent() {
    return (double) rows / events;
  }

  double eventsPerCpuS() {
    return events / cpuS;
  }

  /** There whole or not at all. */
  void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, JSON.writeValueAsString(this));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static Timed read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), Timed.class);
  }
}
