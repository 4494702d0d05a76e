package org.pledgewatch.domain.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.policy.Where;

/** Conditions, checked against the values that there can be. */
final class WhereYaml {
  /** What a grading has: {@code reason} says why a priority is attended within the hour. */
  private static final Map<String, List<String>> GRADING =
      Map.of(
          "grade", values(TriggerYaml.members(EventTypes.INCIDENT_CREATED).get("grade")),
          "settlement", List.of("urban", "rural", Where.ABSENT),
          "reason", List.of("vulnerable", "priority", "both", Where.ABSENT));

  private WhereYaml() {}

  /** Conditions on the data of an event. */
  static Where ofEvent(PolicyObject yaml, EventType type) {
    Map<String, Map<?, ?>> members = TriggerYaml.members(type);
    Map<String, Set<String>> conditions = new LinkedHashMap<>();
    for (String member : yaml.keys()) {
      List<String> values = yaml.texts(member);
      if (!members.containsKey(member)) {
        yaml.complain(
            member,
            "is no member of the data of "
                + type.name()
                + "; "
                + Nearest.mend(member, members.keySet()));
        continue;
      }
      check(yaml, type, member, members.get(member), values);
      conditions.put(member, Set.copyOf(values));
    }
    yaml.finish();
    return new Where(Map.copyOf(conditions));
  }

  /** Conditions on a grading; other happenings have nothing to ask for. */
  static Where ofHappening(PolicyObject yaml, String happening) {
    if (!happening.equals(Trigger.GRADED)) {
      yaml.complain("means nothing with " + happening + "; remove it");
      return Where.ANY;
    }
    return ofGrading(yaml);
  }

  static Where ofGrading(PolicyObject yaml) {
    Map<String, Set<String>> conditions = new LinkedHashMap<>();
    for (String member : yaml.keys()) {
      List<String> values = yaml.texts(member);
      if (GRADING.containsKey(member)) {
        oneOf(yaml, member, GRADING.get(member), values);
        conditions.put(member, Set.copyOf(values));
      } else {
        yaml.complain(
            member, "is nothing that a grading has; " + Nearest.mend(member, GRADING.keySet()));
      }
    }
    yaml.finish();
    return new Where(Map.copyOf(conditions));
  }

  private static void check(
      PolicyObject yaml, EventType type, String member, Map<?, ?> schema, List<String> values) {
    boolean listed = schema.get("items") instanceof Map<?, ?>;
    if (listed && !type.equals(EventTypes.UPDATE_PUBLISHED)) {
      yaml.complain(member, "is a list, and a condition is on a text or a flag; remove it");
    } else if ("number".equals(schema.get("type")) || "integer".equals(schema.get("type"))) {
      yaml.complain(member, "is a number, and a condition is on a text or a flag; remove it");
    } else {
      List<String> allowed = values(listed ? (Map<?, ?>) schema.get("items") : schema);
      boolean mayBeAbsent = !isRequired(type, member);
      if (!allowed.isEmpty() && mayBeAbsent) {
        oneOf(yaml, member, plus(allowed, Where.ABSENT), values);
      } else {
        oneOf(yaml, member, allowed, values);
      }
    }
  }

  private static boolean isRequired(EventType type, String member) {
    return type.dataSchema().get("required") instanceof List<?> names && names.contains(member);
  }

  private static List<String> plus(List<String> values, String more) {
    return Stream.concat(values.stream(), Stream.of(more)).toList();
  }

  private static void oneOf(
      PolicyObject yaml, String member, List<String> allowed, List<String> values) {
    if (values.isEmpty()) {
      yaml.complain(member, "names no value, so it never holds; name one");
    }
    for (String value : values) {
      if (!allowed.isEmpty() && !allowed.contains(value)) {
        yaml.complain(
            member, "\"" + value + "\" is no value of it; " + Nearest.mend(value, allowed));
      }
    }
  }

  /** The values that a schema allows; none where it allows any. */
  static List<String> values(Map<?, ?> schema) {
    if (schema.get("enum") instanceof List<?> values) {
      return values.stream().map(String::valueOf).toList();
    }
    return "boolean".equals(schema.get("type")) ? List.of("true", "false") : List.of();
  }
}
