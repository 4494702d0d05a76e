package org.pledgewatch.domain.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.DurationRule.Mark;
import org.pledgewatch.domain.policy.Zero;

/** One duration of a policy pack. */
final class DurationYaml {
  /** What may be timed: cases with a beginning and an end. */
  static final Set<CaseKind> KINDS =
      Set.of(
          CaseKind.CALL,
          CaseKind.INCIDENT,
          CaseKind.MESSAGE,
          CaseKind.DISSATISFACTION,
          CaseKind.COLLISION);

  private static final Set<String> OF_CALL =
      Set.of(EventTypes.CALL_PRESENTED.name(), EventTypes.CALL_ANSWERED.name());

  private DurationYaml() {}

  static Optional<DurationRule> duration(PolicyObject yaml) {
    RuleNames.check(yaml);
    String says = yaml.text("says").orElse(yaml.name());
    Optional<Mark> from =
        yaml.neededObject("from", "{on: incident.created}").flatMap(object -> mark(object, true));
    Optional<Mark> to =
        yaml.neededObject("to", "{on: incident.assigned}").flatMap(object -> mark(object, false));
    Optional<String> unless =
        yaml.text("unless").flatMap(name -> TriggerYaml.type(yaml, "unless", name));
    List<String> tags = yaml.texts("tags");
    boolean signed = yaml.flag("signed");
    Zero zero = yaml.choice("zero", standardZero(to, signed));
    boolean counts = yaml.choice("neverEnded", NeverEnded.IGNORE) == NeverEnded.COUNT;
    if (signed && zero == Zero.EXCLUDE) {
      yaml.complain("zero", "exclude means nothing with signed: true; remove it");
    }
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    check(yaml, from.get(), to.get());
    unless.ifPresent(type -> unless(yaml, type, kind(to.get().type())));
    RuleTags.check(yaml, tags, kind(to.get().type()), true);
    return Optional.of(
        new DurationRule(
            yaml.name(), says, from.get(), to.get(), unless, tags, zero, signed, counts));
  }

  private static void unless(PolicyObject yaml, String type, CaseKind kind) {
    if (kind(type) != kind) {
      yaml.complain(
          "unless", type + " never happens to what it times; " + Nearest.mend(type, ofKind(kind)));
    }
  }

  private static Zero standardZero(Optional<Mark> to, boolean signed) {
    boolean arrives =
        to.filter(mark -> mark.type().equals(EventTypes.INCIDENT_ARRIVED.name())).isPresent();
    return arrives && !signed ? Zero.EXCLUDE : Zero.INCLUDE;
  }

  private static void check(PolicyObject yaml, Mark from, Mark to) {
    CaseKind kind = kind(to.type());
    if (!KINDS.contains(kind)) {
      yaml.complain(
          "to",
          "nothing is timed by "
              + to.type()
              + "; name an event of a call, an"
              + " incident, a message, a dissatisfaction or a collision");
      return;
    }
    boolean ofItsCall = kind == CaseKind.INCIDENT && OF_CALL.contains(from.type());
    if (kind(from.type()) != kind && !ofItsCall) {
      yaml.complain(
          "from",
          from.type()
              + " is not of the case that "
              + to.type()
              + " is of; "
              + Nearest.mend(from.type(), ofKind(kind)));
    }
  }

  private static List<String> ofKind(CaseKind kind) {
    return EventTypes.all().stream()
        .filter(type -> type.kind() == kind)
        .map(EventType::name)
        .toList();
  }

  static CaseKind kind(String type) {
    return EventTypes.named(type).orElseThrow().kind();
  }

  private static Optional<Mark> mark(PolicyObject yaml, boolean begins) {
    Optional<String> type =
        yaml.needed("on", "incident.created").flatMap(name -> TriggerYaml.type(yaml, "on", name));
    Optional<String> member = yaml.text("at");
    boolean newest = yaml.choice("which", Which.FIRST) == Which.NEWEST;
    Optional<String> instead =
        yaml.text("newest").flatMap(name -> TriggerYaml.type(yaml, "newest", name));
    if (newest && !begins) {
      yaml.complain("which", "means nothing at the end; remove it, or name another with newest");
    }
    if (instead.isPresent() && begins) {
      yaml.complain("newest", "means nothing at the beginning; write which: newest");
    }
    if (type.isPresent() && member.isPresent()) {
      time(yaml, EventTypes.named(type.get()).orElseThrow(), member.get());
    }
    yaml.finish();
    return type.map(name -> new Mark(name, member, newest, instead));
  }

  private static void time(PolicyObject yaml, EventType type, String member) {
    if (!TargetYaml.isTime(type, member)) {
      List<String> times =
          TriggerYaml.members(type).keySet().stream()
              .filter(name -> TargetYaml.isTime(type, name))
              .toList();
      yaml.complain(
          "at",
          "\""
              + member
              + "\" is no time of "
              + type.name()
              + "; "
              + (times.isEmpty() ? "it has none: remove it" : Nearest.mend(member, times)));
    }
  }

  /** Which of several events of a type stands. */
  private enum Which {
    FIRST,
    NEWEST
  }

  /** What counts as an end of a duration that has none. */
  private enum NeverEnded {
    COUNT,
    IGNORE
  }
}
