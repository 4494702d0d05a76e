package org.pledgewatch.domain.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Events and conditions in plain English. */
final class EventWords {
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("call.presented", "the call reaches the switch"),
          Map.entry("call.answered", "the call is answered"),
          Map.entry("call.abandoned", "the caller hangs up unanswered"),
          Map.entry("call.ended", "the call and its wrap-up end"),
          Map.entry("incident.created", "the incident is created"),
          Map.entry("incident.regraded", "the incident is regraded"),
          Map.entry("incident.assigned", "a unit is first assigned"),
          Map.entry("incident.eta-given", "the caller is told when to expect someone"),
          Map.entry("incident.enroute", "a unit sets off"),
          Map.entry("incident.arrived", "a unit first arrives"),
          Map.entry("incident.appointment-made", "an appointment is made"),
          Map.entry("incident.cleared", "a unit is released"),
          Map.entry("incident.closed", "the incident is closed"),
          Map.entry("message.received", "the message is received"),
          Map.entry("message.replied", "the message is replied to"),
          Map.entry("message.withdrawn", "the message is withdrawn"),
          Map.entry("dissatisfaction.reported", "the dissatisfaction is reported"),
          Map.entry("dissatisfaction.acknowledged", "the dissatisfaction is acknowledged"),
          Map.entry("dissatisfaction.talked", "the dissatisfaction is talked over"),
          Map.entry("dissatisfaction.plan-agreed", "a plan for the dissatisfaction is agreed"),
          Map.entry("dissatisfaction.resolved", "the dissatisfaction is resolved"),
          Map.entry("victim.contract-agreed", "a contract with the victim is agreed"),
          Map.entry("victim.contacted", "the victim is contacted"),
          Map.entry("victim.closed", "the victim's case is closed"),
          Map.entry("meeting.held", "a meeting is held"),
          Map.entry("update.published", "updates are published"),
          Map.entry("collision.reported", "the collision is reported"),
          Map.entry("collision.contacted", "whoever reported the collision is contacted"),
          Map.entry("promise.explained", "the person is told why (toldCallerAt is given)"),
          Map.entry(Trigger.GRADED, "the incident is graded, by its creation or a regrade"),
          Map.entry(Trigger.REGRADED_AWAY, "a regrade ends the condition that opened it"),
          Map.entry(Trigger.MONTH, "a month begins, for each neighbourhood"),
          Map.entry(Trigger.BROKEN, "one of the promises listed is broken"));

  private EventWords() {}

  static String of(String on) {
    return SAID.getOrDefault(on, on + " says so");
  }

  static String of(Trigger trigger) {
    String conditions = of(trigger.where());
    return of(trigger.on()) + (conditions.isEmpty() ? "" : " (" + conditions + ")");
  }

  static String of(Where where) {
    List<String> parts =
        new TreeMap<>(where.conditions())
            .entrySet().stream()
                .map(condition -> of(condition.getKey(), condition.getValue()))
                .toList();
    return String.join(", ", parts);
  }

  private static String of(String member, Set<String> values) {
    if (values.equals(Set.of(Where.ABSENT))) {
      return "no " + member;
    }
    return member + " " + list(values, "or");
  }

  /** A list as people write it, sorted. */
  static String list(Collection<String> values, String last) {
    List<String> sorted =
        values.stream().sorted().map(value -> value.equals(Where.ABSENT) ? "none" : value).toList();
    int size = sorted.size();
    return size < 2
        ? String.join("", sorted)
        : String.join(", ", sorted.subList(0, size - 1)) + " " + last + " " + sorted.get(size - 1);
  }
}
