package org.pledgewatch.domain.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** A promise in plain English. Measures contract, "Promises" and its hard cases. */
final class PromiseWords {
  private static final double PERCENT = 100;
  private static final String ARRIVED = EventTypes.INCIDENT_ARRIVED.name();

  private PromiseWords() {}

  static RuleWords of(PromiseRule rule) {
    Map<String, String> words = new LinkedHashMap<>();
    if (rule.point() > 0) {
      words.put("Pledge", "point " + rule.point());
    }
    words.put("Opens", opens(rule));
    if (rule.keeps().isEmpty()) {
      words.put(
          "Counted", "as unmeasured (missing), dated at the grading; it is never kept or broken");
      return new RuleWords("promise", rule.name(), rule.says(), words);
    }
    words.put("Clock", clock(rule));
    words.put("Deadline", deadline(rule));
    words.put("Kept", kept(rule));
    words.put("Boundary", boundary(rule));
    words.put(
        "Broken", "at the deadline otherwise; a breach is never erased, what comes later is late");
    words.put("Void", voids(rule));
    if (isOfCall(rule) && !rule.voids().isEmpty()) {
      words.put("Abandoned", abandoned(rule));
    }
    words.put("Taken out", takenOut(rule));
    words.put("Ratio", "kept ÷ (kept + broken); none where both are 0");
    rule.goal().ifPresent(goal -> words.put("Goal", percent(goal)));
    if (!rule.tags().isEmpty()) {
      words.put("Told apart by", EventWords.list(rule.tags(), "and"));
    }
    return new RuleWords("promise", rule.name(), rule.says(), words);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%s %%", Double.toString(share * PERCENT))
        .replace(".0 %", " %");
  }

  private static boolean isOfCall(PromiseRule rule) {
    return EventTypes.named(rule.opens().on()).map(EventType::kind).stream()
        .anyMatch(kind -> kind == CaseKind.CALL);
  }

  private static boolean isGraded(PromiseRule rule) {
    return rule.opens().on().equals(Trigger.GRADED);
  }

  private static boolean arrives(PromiseRule rule) {
    return rule.keeps().filter(trigger -> trigger.on().equals(ARRIVED)).isPresent();
  }

  private static String opens(PromiseRule rule) {
    String opens = "when " + EventWords.of(rule.opens());
    if (!rule.during().isEmpty()) {
      opens +=
          ", once, while the incident is ("
              + rule.during().stream().map(EventWords::of).collect(Collectors.joining(") or ("))
              + "), unless a unit has arrived";
    }
    if (!rule.of().isEmpty()) {
      opens += ": " + EventWords.list(rule.of(), "and");
    }
    return switch (rule.opens().on()) {
      case "victim.contract-agreed" -> opens + ", and at each contact that keeps it";
      default -> opens;
    };
  }

  private static String clock(PromiseRule rule) {
    if (!isGraded(rule)) {
      return "from the opening";
    }
    String from =
        switch (rule.clock().from()) {
          case CONNECTED -> "the operator's connecting of the call, where known, else the grading";
          case PRESENTED -> "the call's reaching the switch, where known, else the grading";
          case ANSWERED -> "the answer to the call, where known, else the grading";
          case CREATED, GRADED -> "the grading";
          case ASSIGNED -> "the first assignment, where it is by the opening, else the grading";
        };
    String upgrade =
        rule.clock().upgradeFrom() == PromiseRule.UpgradeFrom.CREATED
            ? "the creation"
            : "the regrade";
    return "from "
        + from
        + " for an incident so graded at its creation; after an upgrade from "
        + upgrade
        + "; after a downgrade from the creation";
  }

  private static String deadline(PromiseRule rule) {
    Target target = rule.target();
    if (target instanceof Target.Elapsed elapsed) {
      String eta = rule.during().isEmpty() ? "" : ", and not after the first arrival";
      return TimeWords.of(elapsed.time()) + " after the clock's start" + eta;
    }
    if (target instanceof Target.WorkingDays working) {
      int days = working.days();
      String so = days == 1 ? " working day" : " working days";
      return "the same local time " + days + so + " after the day of the clock's start";
    }
    if (target instanceof Target.Until until) {
      return "the time that the opening event gives as " + until.member();
    }
    if (target instanceof Target.Every every) {
      return "as often as the opening event says in "
          + every.member()
          + ", else "
          + TimeWords.of(every.standard())
          + ", on the calendar";
    }
    return "the end of the month, in the calendar's zone";
  }

  private static String kept(PromiseRule rule) {
    Trigger keeps = rule.keeps().orElseThrow();
    String by = "when " + EventWords.of(keeps);
    if (arrives(rule) && rule.clock().firstConstable()) {
      by = "when a constable first arrives (other units do not count)";
    }
    if (rule.opens().on().equals("incident.appointment-made")) {
      by += ", at or after both the appointment's from and its making";
    }
    if (keeps.on().equals("update.published")) {
      by =
          "when the month before has been reported with all of "
              + EventWords.list(keeps.where().conditions().getOrDefault("parts", Set.of()), "and");
    }
    if (keeps.on().equals("meeting.held")) {
      by = "when a meeting is held there in that month";
    }
    return by;
  }

  static String boundary(PromiseRule rule) {
    return rule.strict()
        ? "strict: before the deadline; at its very millisecond is too late"
        : "inclusive: at the deadline's very millisecond is in time";
  }

  private static String voids(PromiseRule rule) {
    List<Trigger> voids = rule.voids();
    if (voids.isEmpty()) {
      return "never";
    }
    return "by the deadline, unless kept: when "
        + voids.stream().map(PromiseWords::voiding).collect(Collectors.joining("; or when "));
  }

  private static String voiding(Trigger trigger) {
    return trigger.on().equals("incident.appointment-made")
            || trigger.on().equals("victim.contract-agreed")
        ? EventWords.of(trigger).replaceFirst("^an? ", "a newer ")
        : EventWords.of(trigger);
  }

  private static String abandoned(PromiseRule rule) {
    return switch (rule.abandoned()) {
      case VOID -> "a caller who hangs up by the deadline counts neither way (void)";
      case BROKEN -> "a caller who hangs up by the deadline counts as not kept (broken)";
      case KEPT -> "a caller who hangs up by the deadline counts as kept";
    };
  }

  static String takenOut(PromiseRule rule) {
    if (!rule.during().isEmpty()) {
      return "nothing: what was given before the opening keeps it at the opening";
    }
    if (rule.opens().on().equals("incident.appointment-made")) {
      return "nothing: at the very moment of the making counts";
    }
    if (isGraded(rule) && !arrives(rule)) {
      return "fulfilled before the clock starts (negative), but where a regrade opened it: that keeps"
          + " it at once";
    }
    String zero =
        rule.zero() == Zero.EXCLUDE
            ? "fulfilled before the clock starts (negative) or at that very moment (zero)"
            : "fulfilled before the clock starts (negative); at that very moment counts";
    boolean attendance = isGraded(rule) && arrives(rule);
    return attendance ? zero + "; closed as attended without an arrival adds one (missing)" : zero;
  }
}
