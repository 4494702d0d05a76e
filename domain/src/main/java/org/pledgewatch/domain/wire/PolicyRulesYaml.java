package org.pledgewatch.domain.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.Abandoned;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.policy.Zero;

/** The rules inside a policy pack, one function a kind. */
final class PolicyRulesYaml {
  private PolicyRulesYaml() {}

  static PromiseRule promise(YamlObject yaml) {
    Duration target = Duration.parse(yaml.text("target"));
    if (target.isNegative() || target.isZero()) {
      throw new IllegalArgumentException(yaml.path() + ".target: " + target + " is not after 0");
    }
    OptionalDouble goal = OptionalDouble.empty();
    if (yaml.has("goal")) {
      double share = Double.parseDouble(yaml.text("goal"));
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(yaml.path() + ".goal: " + share + " is not in (0, 1]");
      }
      goal = OptionalDouble.of(share);
    }
    return new PromiseRule(
        yaml.name(),
        Integer.parseInt(yaml.textOr("point", "0")),
        yaml.textOr("says", yaml.name()),
        trigger(yaml.object("opens")),
        trigger(yaml.object("keeps")),
        yaml.objects("voids").stream().map(PolicyRulesYaml::trigger).toList(),
        target,
        goal,
        Boolean.parseBoolean(yaml.textOr("strict", "false")),
        choice(yaml, "abandoned", Abandoned.VOID),
        choice(yaml, "zero", Zero.INCLUDE));
  }

  static DurationRule duration(YamlObject yaml) {
    return new DurationRule(
        yaml.name(),
        yaml.textOr("says", yaml.name()),
        type(yaml, yaml.text("from")),
        type(yaml, yaml.text("to")),
        optional(yaml, "toField"),
        optional(yaml, "unless").map(name -> type(yaml, name)),
        yaml.textsOr("tags", List.of()),
        choice(yaml, "zero", Zero.INCLUDE),
        yaml.textOr("neverEnded", "ignore").equals("count"));
  }

  static LevelRule level(YamlObject yaml) {
    String says = yaml.textOr("says", yaml.name());
    if (yaml.has("state")) {
      YamlObject each = yaml.object("each");
      String tag = each.keys().stream().findFirst().orElseThrow();
      return new LevelRule.State(
          yaml.name(),
          says,
          type(yaml, yaml.text("state")),
          Set.copyOf(yaml.textsOr("in", List.of())),
          tag,
          each.text(tag));
    }
    return new LevelRule.Interval(
        yaml.name(),
        says,
        type(yaml, yaml.text("enters")),
        Set.copyOf(yaml.textsOr("leaves", List.of())),
        yaml.textsOr("tags", List.of()));
  }

  private static Trigger trigger(YamlObject yaml) {
    Map<String, Set<String>> where = new LinkedHashMap<>();
    if (yaml.has("where")) {
      YamlObject conditions = yaml.object("where");
      conditions
          .keys()
          .forEach(key -> where.put(key, Set.copyOf(conditions.textsOr(key, List.of()))));
    }
    Trigger trigger = new Trigger(type(yaml, yaml.text("on")), Map.copyOf(where));
    yaml.finish();
    return trigger;
  }

  private static String type(YamlObject yaml, String name) {
    if (EventTypes.named(name).isEmpty()) {
      throw new IllegalArgumentException(yaml.path() + ": \"" + name + "\" is no event type");
    }
    return name;
  }

  private static Optional<String> optional(YamlObject yaml, String key) {
    return yaml.has(key) ? Optional.of(yaml.text(key)) : Optional.empty();
  }

  private static <E extends Enum<E>> E choice(YamlObject yaml, String key, E standard) {
    String name = yaml.textOr(key, standard.name()).toUpperCase(Locale.ROOT);
    for (E value : standard.getDeclaringClass().getEnumConstants()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        yaml.path()
            + "."
            + key
            + " must be one of "
            + List.of(standard.getDeclaringClass().getEnumConstants())
                .toString()
                .toLowerCase(Locale.ROOT));
  }
}
