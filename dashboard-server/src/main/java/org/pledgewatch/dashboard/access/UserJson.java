package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pledgewatch.domain.wire.Json;

/** Users, roles and forces as JSON, in the file and in the API. */
final class UserJson {
  private static final String ALL_FORCES = "all";

  private UserJson() {}

  /** With the hash: for the file. */
  static ObjectNode whole(User user) {
    return open(user).put("hash", user.hash());
  }

  /** Without the hash. */
  static ObjectNode open(User user) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("name", user.name());
    put(json, user.roles(), user.forces());
    json.put("disabled", user.isDisabled());
    json.put("mustChangePassword", user.mustChangePassword());
    return json;
  }

  static void put(ObjectNode json, Set<Role> roles, Forces forces) {
    ArrayNode names = json.putArray("roles");
    new TreeSet<>(roles).forEach(role -> names.add(role.id()));
    if (forces.isAll()) {
      json.put("forces", ALL_FORCES);
    } else {
      ArrayNode list = json.putArray("forces");
      new TreeSet<>(forces.names()).forEach(list::add);
    }
  }

  static User user(JsonNode json) {
    return new User(
        text(json, "name"),
        text(json, "hash"),
        roles(json),
        forces(json),
        json.path("disabled").asBoolean(),
        json.path("mustChangePassword").asBoolean());
  }

  static Set<Role> roles(JsonNode json) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    texts(json, "roles").forEach(id -> roles.add(Role.of(id)));
    return roles;
  }

  static Forces forces(JsonNode json) {
    return ALL_FORCES.equals(json.path("forces").textValue())
        ? Forces.ALL
        : Forces.of(texts(json, "forces"));
  }

  /** Fails where it is missing. */
  static String text(JsonNode json, String name) {
    String text = json.path(name).textValue();
    if (text == null) {
      throw new IllegalArgumentException(name + ": not given (a text)");
    }
    return text;
  }

  private static List<String> texts(JsonNode json, String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : json.path(name)) {
      if (!one.isTextual()) {
        throw new IllegalArgumentException(name + ": " + one + " (a list of texts)");
      }
      texts.add(one.textValue());
    }
    return texts;
  }
}
