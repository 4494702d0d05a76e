package org.pledgewatch.domain.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.policy.Where;

/** What happens, and under which conditions. */
final class TriggerYaml {
  private static final Set<String> HAPPENINGS =
      Set.of(Trigger.GRADED, Trigger.REGRADED_AWAY, Trigger.MONTH, Trigger.BROKEN);

  private TriggerYaml() {}

  static Trigger trigger(YamlObject yaml) {
    String on = yaml.text("on");
    Where where = yaml.has("where") ? where(yaml.object("where")) : Where.ANY;
    yaml.finish();
    return new Trigger(HAPPENINGS.contains(on) ? on : type(yaml, on), where);
  }

  static Where where(YamlObject yaml) {
    Map<String, Set<String>> conditions = new LinkedHashMap<>();
    for (String member : yaml.keys()) {
      conditions.put(member, Set.copyOf(yaml.textsOr(member, List.of())));
    }
    return new Where(Map.copyOf(conditions));
  }

  static String type(YamlObject yaml, String name) {
    if (EventTypes.named(name).isEmpty()) {
      throw new IllegalArgumentException(yaml.path() + ": \"" + name + "\" is no event type");
    }
    return name;
  }
}
