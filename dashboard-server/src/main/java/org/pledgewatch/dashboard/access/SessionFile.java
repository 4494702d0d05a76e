package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pledgewatch.domain.wire.Json;

/**
 * Who was signed in, so that a restart signs nobody out: a screen on a wall has nobody to sign in
 * again. Sessions are named by the hash of their id; the file lets nobody in. Blocks.
 */
final class SessionFile {
  static final String NAME = "sessions.json";

  private final Path path;

  SessionFile(Path folder) {
    path = folder.resolve(NAME);
  }

  static String nameOf(String id) {
    return Sha256.of(id.getBytes(StandardCharsets.US_ASCII));
  }

  /** None where there is no file, or it cannot be read: people then sign in again. */
  Map<String, SignedIn> read() {
    Map<String, SignedIn> sessions = new LinkedHashMap<>();
    if (!Files.exists(path)) {
      return sessions;
    }
    try {
      for (JsonNode json : Json.MAPPER.readTree(Files.readAllBytes(path)).path("sessions")) {
        Access access =
            new Access(
                UserJson.text(json, "user"),
                UserJson.roles(json),
                UserJson.forces(json),
                json.path("mustChangePassword").asBoolean());
        sessions.put(
            UserJson.text(json, "session"), new SignedIn(access, json.path("sinceMs").asLong()));
      }
    } catch (IOException | IllegalArgumentException e) {
      sessions.clear();
    }
    return sessions;
  }

  void write(Map<String, SignedIn> sessions) throws IOException {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode list = json.putArray("sessions");
    sessions.forEach(
        (session, who) -> {
          ObjectNode one = list.addObject().put("session", session);
          one.put("user", who.access().user());
          UserJson.put(one, who.access().roles(), who.access().forces());
          one.put("mustChangePassword", who.access().mustChangePassword());
          one.put("sinceMs", who.sinceMs());
        });
    PrivateFiles.write(path, json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
