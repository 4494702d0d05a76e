package org.pledgewatch.ingest.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a YAML file that knows where it stands, so that a complaint can say so. Scalars are
 * kept as written: {@code 0101} and {@code 0:00:00} are texts. Immutable.
 *
 * @param value a {@code Map<String, YamlNode>}, a {@code List<YamlNode>} or a {@code String}
 */
record YamlNode(String file, int line, String path, Object value) {

  MappingException wrong(String what) {
    String where = path.isEmpty() ? "" : ", " + path;
    return new MappingException(file + ", line " + line + where + ": " + what);
  }

  boolean isMap() {
    return value instanceof Map<?, ?>;
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("expected a single value here");
  }

  boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("expected true or false, not \"" + text() + "\"");
    };
  }

  /** The items of a list; a single value counts as a list of one. */
  List<YamlNode> items() {
    if (value instanceof List<?> list) {
      return list.stream().map(YamlNode.class::cast).toList();
    }
    return List.of(this);
  }

  List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** All members, whatever their names. */
  @SuppressWarnings("unchecked") // A map's values are nodes by construction.
  Map<String, YamlNode> members() {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, YamlNode>) map;
    }
    throw wrong("expected keys with values here (\"key: value\")");
  }

  /** This node, once it is certain that it has no other members than these. */
  YamlNode only(Set<String> known) {
    members()
        .forEach(
            (key, node) -> {
              if (!known.contains(key)) {
                throw node.wrong(
                    "unknown key \""
                        + key
                        + "\"; remove it or use one of "
                        + String.join(", ", known.stream().sorted().toList()));
              }
            });
    return this;
  }

  Optional<YamlNode> get(String key) {
    return Optional.ofNullable(members().get(key));
  }

  YamlNode need(String key) {
    return get(key).orElseThrow(() -> wrong("the key \"" + key + "\" is missing; add it"));
  }
}
