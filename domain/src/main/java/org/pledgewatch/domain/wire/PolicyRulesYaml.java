package org.pledgewatch.domain.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.Measures;
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
        flag(yaml, "strict"),
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
        tags(yaml, "duration"),
        choice(yaml, "zero", Zero.INCLUDE),
        choice(yaml, "neverEnded", NeverEnded.IGNORE) == NeverEnded.COUNT);
  }

  static LevelRule level(YamlObject yaml) {
    String says = yaml.textOr("says", yaml.name());
    if (yaml.has("state")) {
      YamlObject each = yaml.object("each");
      if (each.keys().size() != 1) {
        throw new IllegalArgumentException(each.path() + " names one tag and the member it lists");
      }
      String tag = known(each.path(), "level", each.keys().iterator().next());
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
        yaml.textsOr("leaves", List.of()).stream()
            .map(name -> type(yaml, name))
            .collect(Collectors.toUnmodifiableSet()),
        tags(yaml, "level"));
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

  /** What counts as an end of a duration that has none. */
  private enum NeverEnded {
    COUNT,
    IGNORE
  }

  private static boolean flag(YamlObject yaml, String key) {
    String text = yaml.textOr(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(yaml.path() + "." + key + " must be true or false");
    }
    return text.equals("true");
  }

  private static List<String> tags(YamlObject yaml, String measure) {
    List<String> tags = yaml.textsOr("tags", List.of());
    tags.forEach(tag -> known(yaml.path(), measure, tag));
    return tags;
  }

  /** A tag that figures of the measure may carry: stores and dashboards know no other. */
  private static String known(String path, String measure, String tag) {
    List<String> tags = Measures.named(measure).orElseThrow().tags();
    if (!tags.contains(tag)) {
      throw new IllegalArgumentException(
          path + ": \"" + tag + "\" is no tag of a " + measure + "; its tags are " + tags);
    }
    return tag;
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
