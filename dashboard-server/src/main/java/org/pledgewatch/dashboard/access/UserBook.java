package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.wire.Json;

/**
 * Local users in a file that its owner alone may read. Each change is on disk, whole, before it
 * counts. Thread-safe; changes block.
 */
final class UserBook {
  static final String NAME = "users.json";
  static final int USERS_MAX = 5_000;

  /** A change of one user. */
  interface Change {
    /**
     * Says what becomes of the user.
     *
     * @param before empty where there is none yet
     */
    User of(Optional<User> before);
  }

  private final Path file;
  private volatile SortedMap<String, User> users;

  private UserBook(Path file, SortedMap<String, User> users) {
    this.file = file;
    this.users = users;
  }

  /** Reads it, or begins an empty one. */
  static UserBook open(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    SortedMap<String, User> users = new TreeMap<>();
    if (Files.exists(file)) {
      try {
        for (JsonNode json : Json.MAPPER.readTree(Files.readAllBytes(file)).path("users")) {
          User user = UserJson.user(json);
          users.put(user.name(), user);
        }
      } catch (IOException | IllegalArgumentException e) {
        throw new IOException(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return new UserBook(file, Collections.unmodifiableSortedMap(users));
  }

  Optional<User> user(String name) {
    return Optional.ofNullable(users.get(name));
  }

  /** By name. */
  SortedMap<String, User> users() {
    return users;
  }

  /** Returns the user as now on disk. */
  synchronized User change(String name, Change change) throws IOException {
    User changed = change.of(user(name));
    SortedMap<String, User> next = new TreeMap<>(users);
    next.put(changed.name(), changed);
    if (next.size() > USERS_MAX) {
      throw new IllegalArgumentException("more than " + USERS_MAX + " users");
    }
    PrivateFiles.write(file, json(next).getBytes(StandardCharsets.UTF_8));
    users = Collections.unmodifiableSortedMap(next);
    return changed;
  }

  private static String json(SortedMap<String, User> users) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode list = json.putArray("users");
    users.values().forEach(user -> list.add(UserJson.whole(user)));
    return json.toPrettyString();
  }
}
