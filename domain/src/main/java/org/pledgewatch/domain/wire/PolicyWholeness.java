package org.pledgewatch.domain.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.domain.event.CaseKind.Stream;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;

/** Whether the rules of a pack fit together. Notes what does not. */
final class PolicyWholeness {
  private static final Map<Stream, String> STANDARD =
      Map.of(Stream.CALLS, "PT24H", Stream.INCIDENTS, "P28D", Stream.CONTACTS, "P90D");

  private PolicyWholeness() {}

  static void check(
      PolicyObject yaml,
      PolicyObject horizon,
      Map<String, PromiseRule> promises,
      Map<String, DurationRule> durations,
      Map<String, LevelRule> levels) {
    explained(yaml, promises);
    Set<Stream> streams = EnumSet.noneOf(Stream.class);
    promises.values().forEach(rule -> streams.add(stream(rule.opens().on())));
    durations.values().forEach(rule -> streams.add(stream(rule.to().type())));
    for (LevelRule rule : levels.values()) {
      if (rule instanceof LevelRule.Interval interval) {
        streams.add(stream(interval.enters()));
      }
    }
    streams.remove(Stream.UNITS);
    for (Stream stream : streams) {
      String key = stream.name().toLowerCase(Locale.ROOT);
      if (!horizon.has(key)) {
        horizon.complain(
            key,
            "is missing, so nobody knows when its cases are forgotten; add horizon: {"
                + key
                + ": "
                + STANDARD.get(stream)
                + "}");
      }
    }
  }

  private static Stream stream(String on) {
    if (on.equals(Trigger.GRADED)) {
      return Stream.INCIDENTS;
    }
    return EventTypes.named(on).map(type -> type.kind().stream()).orElse(Stream.CONTACTS);
  }

  /** What is to be explained must be a promise that can be broken. */
  private static void explained(PolicyObject yaml, Map<String, PromiseRule> promises) {
    if (!yaml.isMapping("promises")) {
      return;
    }
    PolicyObject all = yaml.object("promises").orElseThrow();
    for (PromiseRule rule : promises.values()) {
      for (String name : rule.of().stream().sorted().toList()) {
        all.object(rule.name()).ifPresent(object -> explained(object, rule, name, all, promises));
      }
    }
  }

  private static void explained(
      PolicyObject yaml,
      PromiseRule rule,
      String name,
      PolicyObject all,
      Map<String, PromiseRule> promises) {
    if (name.equals(rule.name())) {
      yaml.complain("of", "names itself; remove " + name);
    } else if (!all.keys().contains(name)) {
      List<String> others =
          all.keys().stream().filter(other -> !other.equals(rule.name())).toList();
      yaml.complain("of", "\"" + name + "\" is no promise here; " + Nearest.mend(name, others));
    } else if (promises.containsKey(name)) {
      PromiseRule named = promises.get(name);
      if (named.opens().on().equals(Trigger.BROKEN) || named.keeps().isEmpty()) {
        yaml.complain("of", "\"" + name + "\" needs no explanation; remove it");
      }
    }
  }
}
