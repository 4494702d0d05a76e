package org.pledgewatch.bench.whole;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where running parts answer; null for those that do not run. Immutable.
 *
 * @param kafka bootstrap servers
 * @param gateway address of events and runs
 * @param store address of SQL
 * @param pages address of the dashboard
 * @param flink address of Flink's REST API
 */
public record Whereabouts(String kafka, String gateway, String store, String pages, String flink) {
  public static final Whereabouts NOWHERE = new Whereabouts(null, null, null, null, null);
  private static final JsonMapper JSON = new JsonMapper();

  /** There whole or not at all. */
  void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, JSON.writeValueAsString(this));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static Whereabouts read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), Whereabouts.class);
  }
}
