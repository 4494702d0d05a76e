package org.pledgewatch.domain.wire;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.LevelRule;

/** One level of a policy pack. */
final class LevelYaml {
  private static final List<String> STATES =
      List.of(EventTypes.AGENT_STATE.name(), EventTypes.UNIT_DUTY.name());

  private LevelYaml() {}

  static Optional<LevelRule> level(PolicyObject yaml) {
    RuleNames.check(yaml);
    String says = yaml.text("says").orElse(yaml.name());
    boolean committed = yaml.has("committed");
    boolean state = yaml.has("state");
    boolean interval = yaml.has("enters");
    if (!committed && !state && !interval) {
      yaml.complain(
          "says nothing of what is counted; add enters: and leaves:, or state: and in:, or"
              + " committed: units");
      return Optional.empty();
    }
    if (committed) {
      yaml.choice("committed", Who.UNITS);
      return Optional.of(new LevelRule.Committed(yaml.name(), says));
    }
    return state ? state(yaml, says) : interval(yaml, says);
  }

  /** Who may be committed. */
  private enum Who {
    UNITS
  }

  private static Optional<LevelRule> interval(PolicyObject yaml, String says) {
    Optional<String> enters =
        yaml.text("enters").flatMap(name -> TriggerYaml.type(yaml, "enters", name));
    Set<String> leaves = new LinkedHashSet<>();
    for (String name : yaml.texts("leaves")) {
      TriggerYaml.type(yaml, "leaves", name).ifPresent(leaves::add);
    }
    if (!yaml.has("leaves") || yaml.texts("leaves").isEmpty()) {
      yaml.complain("leaves", "is missing: nothing would ever leave it; add leaves: [call.ended]");
    }
    List<String> tags = yaml.texts("tags");
    enters.ifPresent(type -> check(yaml, type, leaves, tags));
    return enters.map(
        type -> new LevelRule.Interval(yaml.name(), says, type, Set.copyOf(leaves), tags));
  }

  private static void check(
      PolicyObject yaml, String enters, Set<String> leaves, List<String> tags) {
    CaseKind kind = DurationYaml.kind(enters);
    if (!DurationYaml.KINDS.contains(kind)) {
      yaml.complain("enters", "nothing is counted from " + enters + " on; name another event");
      return;
    }
    for (String leave : leaves) {
      if (DurationYaml.kind(leave) != kind) {
        yaml.complain(
            "leaves", leave + " never happens to what " + enters + " is about; remove it");
      }
    }
    RuleTags.check(yaml, tags, kind, false);
  }

  private static Optional<LevelRule> state(PolicyObject yaml, String says) {
    Optional<String> type = yaml.text("state").filter(name -> isState(yaml, name));
    List<String> states = yaml.texts("in");
    if (states.isEmpty()) {
      yaml.complain("in", "is missing; add in: [available]");
    }
    Optional<LevelRule.Each> each =
        yaml.object("each").flatMap(object -> each(object, type.orElse("")));
    type.ifPresent(
        name -> {
          List<String> known =
              WhereYaml.values(
                  TriggerYaml.members(EventTypes.named(name).orElseThrow()).get("state"));
          for (String state : states) {
            if (!known.contains(state)) {
              yaml.complain("in", "\"" + state + "\" is no state; " + Nearest.mend(state, known));
            }
          }
        });
    return type.map(name -> new LevelRule.State(yaml.name(), says, name, Set.copyOf(states), each));
  }

  private static boolean isState(PolicyObject yaml, String name) {
    if (!STATES.contains(name)) {
      yaml.complain("state", "\"" + name + "\" says no state; " + Nearest.mend(name, STATES));
    }
    return STATES.contains(name);
  }

  /** Call handlers count on each of their lines; nothing else lists what it may count for. */
  private static Optional<LevelRule.Each> each(PolicyObject yaml, String type) {
    Optional<String> member = yaml.needed("line", "lines");
    yaml.finish();
    if (!type.equals(EventTypes.AGENT_STATE.name()) || !member.equals(Optional.of("lines"))) {
      yaml.complain("only call handlers count for each of a list; write each: {line: lines}");
      return Optional.empty();
    }
    return member.map(name -> new LevelRule.Each("line", name));
  }
}
