package org.pledgewatch.ingest.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulator's state on disk; replaced whole. Not thread-safe. */
final class SimulatorStateFile {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatorStateFile.class);

  private final Path file;

  SimulatorStateFile(Path folder) {
    this.file = folder.resolve("simulator.json");
  }

  /** Empty where there is none, or none of use. */
  Optional<SimulatorState> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
      SortedMap<String, Long> starts = new TreeMap<>();
      json.path("startsMs")
          .properties()
          .forEach(f -> starts.put(f.getKey(), f.getValue().asLong()));
      if (starts.isEmpty() || !json.path("reachedMs").isIntegralNumber()) {
        LOG.warn("{} is of no use and is passed over", file);
        return Optional.empty();
      }
      return Optional.of(
          new SimulatorState(
              json.path("generator").asInt(),
              json.path("run").asText(),
              json.path("seed").asLong(),
              json.path("faults").asBoolean(),
              starts,
              json.path("reachedMs").asLong()));
    } catch (IOException e) {
      LOG.warn("{} is of no use and is passed over: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * @throws UncheckedIOException where the disk does not take it
   */
  void write(SimulatorState state) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("about", "How far the simulator has come. Without it, the simulation begins anew.");
    json.put("generator", state.generator());
    json.put("run", state.run());
    json.put("seed", state.seed());
    json.put("faults", state.faults());
    ObjectNode starts = json.putObject("startsMs");
    state.startsMs().forEach(starts::put);
    json.put("reachedMs", state.reachedMs());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(part, Json.MAPPER.writeValueAsBytes(json));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
