package org.pledgewatch.domain.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.policy.Where;

/** What happens, and under which conditions. */
final class TriggerYaml {
  static final Set<String> OPENING = Set.of(Trigger.GRADED, Trigger.MONTH, Trigger.BROKEN);
  static final Set<String> VOIDING = Set.of(Trigger.REGRADED_AWAY);

  private TriggerYaml() {}

  /**
   * Reads a trigger.
   *
   * @param happenings the names that it may have beside those of event types
   */
  static Optional<Trigger> trigger(PolicyObject yaml, Set<String> happenings) {
    Optional<String> on =
        yaml.needed("on", "call.presented").filter(name -> known(yaml, "on", name, happenings));
    Optional<PolicyObject> conditions = yaml.object("where");
    Where where = Where.ANY;
    if (on.isPresent() && conditions.isPresent()) {
      where =
          EventTypes.named(on.get())
              .map(type -> WhereYaml.ofEvent(conditions.get(), type))
              .orElseGet(() -> WhereYaml.ofHappening(conditions.get(), on.get()));
    }
    yaml.finish();
    Where meant = where;
    return on.map(name -> new Trigger(name, meant));
  }

  /** The name of an event type under a key, where it is one. */
  static Optional<String> type(PolicyObject yaml, String key, String name) {
    return known(yaml, key, name, Set.of()) ? Optional.of(name) : Optional.empty();
  }

  private static boolean known(PolicyObject yaml, String key, String name, Set<String> happenings) {
    if (happenings.contains(name) || EventTypes.named(name).isPresent()) {
      return true;
    }
    List<String> known = new ArrayList<>(happenings);
    EventTypes.all().stream().map(EventType::name).forEach(known::add);
    String what = happenings.isEmpty() ? "no event type" : "no event type or happening here";
    yaml.complain(key, "\"" + name + "\" is " + what + "; " + Nearest.mend(name, known));
    return false;
  }

  /** Members of the data of events, each with what its values must be as a JSON Schema. */
  static Map<String, Map<?, ?>> members(EventType type) {
    Map<String, Map<?, ?>> members = new LinkedHashMap<>();
    Object properties = type.dataSchema().getOrDefault("properties", Map.of());
    if (properties instanceof Map<?, ?> all) {
      all.forEach((name, schema) -> members.put(String.valueOf(name), notNull(schema)));
    }
    return members;
  }

  /** An optional member's schema allows null too. */
  private static Map<?, ?> notNull(Object schema) {
    Map<?, ?> map = schema instanceof Map<?, ?> its ? its : Map.of();
    return map.get("anyOf") instanceof List<?> either && either.get(0) instanceof Map<?, ?> value
        ? value
        : map;
  }
}
