package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One mapping of a YAML file, read key by key; {@link #finish} refuses the keys nobody asked for.
 * Each complaint names the path of the key. Not thread-safe.
 */
final class YamlObject {
  private final String path;
  private final JsonNode node;
  private final Set<String> unread = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();

  YamlObject(String path, JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new IllegalArgumentException(
          (path.isEmpty() ? "the file" : path) + " must be a mapping of keys to values");
    }
    this.path = path;
    this.node = node;
    node.fieldNames().forEachRemaining(unread::add);
  }

  String path() {
    return path;
  }

  boolean has(String key) {
    asked.add(key);
    return node.hasNonNull(key);
  }

  String text(String key) {
    JsonNode value = take(key);
    if (value == null || !value.isValueNode()) {
      throw new IllegalArgumentException(at(key) + " is missing");
    }
    return value.asText();
  }

  String textOr(String key, String absent) {
    return has(key) ? text(key) : absent;
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  boolean flag(String key) {
    String text = textOr(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(at(key) + " must be true or false");
    }
    return text.equals("true");
  }

  double numberOr(String key, double absent) {
    String text = textOr(key, Double.toString(absent));
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(at(key) + ": " + text + " is no number", e);
    }
  }

  Duration durationOr(String key, Duration absent) {
    String text = textOr(key, absent.toString());
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          at(key) + ": \"" + text + "\" is no duration such as PT2M or P28D", e);
    }
  }

  /** One of an enumeration's values, written small and with dashes. */
  <E extends Enum<E>> E choice(String key, E standard) {
    String name = textOr(key, written(standard));
    List<String> allowed = new ArrayList<>();
    for (E value : standard.getDeclaringClass().getEnumConstants()) {
      if (written(value).equals(name)) {
        return value;
      }
      allowed.add(written(value));
    }
    throw new IllegalArgumentException(
        at(key) + ": \"" + name + "\" is none of " + String.join(", ", allowed));
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isObject(String key) {
    return has(key) && node.get(key).isObject();
  }

  List<String> textsOr(String key, List<String> absent) {
    if (!has(key)) {
      return absent;
    }
    JsonNode value = take(key);
    if (value.isValueNode()) {
      return List.of(value.asText());
    }
    List<String> texts = new ArrayList<>();
    value.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  YamlObject object(String key) {
    if (!has(key)) {
      throw new IllegalArgumentException(at(key) + " is missing");
    }
    return new YamlObject(at(key), take(key));
  }

  YamlObject objectOr(String key) {
    return has(key) ? object(key) : new YamlObject(at(key), Json.MAPPER.createObjectNode());
  }

  List<YamlObject> objects(String key) {
    List<YamlObject> objects = new ArrayList<>();
    if (has(key)) {
      take(key).forEach(item -> objects.add(new YamlObject(at(key), item)));
    }
    return objects;
  }

  /** A mapping whose keys are names, in the file's order. */
  <T> Map<String, T> namedObjects(String key, Function<YamlObject, T> read) {
    if (!has(key)) {
      return Map.of();
    }
    Map<String, T> all = new LinkedHashMap<>();
    take(key)
        .properties()
        .forEach(
            entry -> {
              YamlObject object = new YamlObject(at(key) + "." + entry.getKey(), entry.getValue());
              all.put(entry.getKey(), read.apply(object));
              object.finish();
            });
    return Collections.unmodifiableMap(all);
  }

  /** The last part of the path: the name of a named object. */
  String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  Set<String> keys() {
    return Set.copyOf(unread);
  }

  void finish() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          at(unread.iterator().next()) + " is not a key here; the keys are " + asked);
    }
  }

  private JsonNode take(String key) {
    asked.add(key);
    unread.remove(key);
    return node.get(key);
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
