package org.pledgewatch.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pledgewatch.domain.wire.Json;

/**
 * Where the parts of a demonstration answer while it runs; written into its data folder, so that
 * other commands find it. Immutable.
 *
 * @param pid of its process
 * @param kafka the log's bootstrap servers
 * @param gateway takes events
 * @param store answers SQL
 * @param pages for people
 */
public record Running(long pid, String kafka, URI gateway, URI store, URI pages) {
  private static final String FILE = "running.json";

  /**
   * The demonstration that runs on a data folder; empty where none does.
   *
   * @throws IOException when the folder cannot be read
   */
  public static Optional<Running> on(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
    Running running =
        new Running(
            json.path("pid").longValue(),
            json.path("kafka").asText(),
            URI.create(json.path("gateway").asText()),
            URI.create(json.path("store").asText()),
            URI.create(json.path("pages").asText()));
    boolean alive = ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive).isPresent();
    return alive ? Optional.of(running) : Optional.empty();
  }

  void save(Path data) throws IOException {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("pid", pid);
    json.put("kafka", kafka);
    json.put("gateway", gateway.toString());
    json.put("store", store.toString());
    json.put("pages", pages.toString());
    Files.write(data.resolve(FILE), Json.MAPPER.writeValueAsBytes(json));
  }

  static void forget(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(FILE));
  }
}
