package org.pledgewatch.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.pledgewatch.domain.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an import has come, in a small file that may be deleted at any time: everything is then
 * sent again, which is safe. A file of another import, or one that is damaged, is as none. Where
 * the file cannot be written the import goes on and cannot be resumed. Not thread-safe.
 */
final class ImportState {
  private static final Logger LOG = LoggerFactory.getLogger(ImportState.class);
  private static final int KEY_BYTES_IN_NAME = 6;

  private final Path file;
  private final String key;
  private boolean writable = true;

  /**
   * @param key of what is imported and where to, as {@link ImportKey} makes it
   */
  ImportState(Path folder, byte[] key) {
    this.key = HexFormat.of().formatHex(key);
    String shortKey = HexFormat.of().formatHex(key, 0, KEY_BYTES_IN_NAME);
    this.file = folder.resolve(".pledgewatch-import-" + shortKey + ".json");
  }

  /** The event time of the last event that the gateway has answered for. */
  OptionalLong reachedMs() {
    if (!Files.isRegularFile(file)) {
      return OptionalLong.empty();
    }
    try {
      JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
      return key.equals(json.path("import").asText(""))
          ? OptionalLong.of(Instant.parse(json.path("reached").asText("")).toEpochMilli())
          : OptionalLong.empty();
    } catch (IOException | DateTimeException e) {
      LOG.warn("{} is of no use and is passed over: {}", file, e.getMessage());
      return OptionalLong.empty();
    }
  }

  void reached(long timeMs) {
    if (!writable) {
      return;
    }
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("about", "How far an import has come. Safe to delete: all is then sent again.");
    json.put("import", key);
    json.put("reached", Instant.ofEpochMilli(timeMs).toString());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(part, Json.MAPPER.writeValueAsBytes(json));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      writable = false;
      LOG.warn("The import cannot be resumed: {} cannot be written: {}", file, e.toString());
    }
  }

  /** It is over; the same import would send all again. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} can be deleted: {}", file, e.toString());
    }
  }
}
