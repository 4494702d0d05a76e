package org.pledgewatch.domain.policy;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.EventTypes;

/** What figures cannot tell. Measures contract. */
final class CardLimits {
  private static final String PERCENTILES =
      "percentiles and the greatest time lie within 1 % of the exact ones";

  private CardLimits() {}

  static String of(PromiseRule rule) {
    List<String> limits = new ArrayList<>();
    limits.add(
        switch (rule.opens().on()) {
          case Trigger.GRADED ->
              "goes by the grade that was given, right or wrong"
                  + (rule.keeps().orElseThrow().on().equals(EventTypes.INCIDENT_ARRIVED.name())
                      ? "; an arrival that was not recorded is a breach"
                      : "");
          case Trigger.MONTH ->
              "needs reference data; begins in the month after a force's first event";
          case Trigger.BROKEN -> "says that the person was told, not whether they were content";
          case "call.presented" ->
              "counts from the switch, not from the dialling; says nothing of how well the caller was"
                  + " helped";
          case "victim.contract-agreed" ->
              "goes by the frequency agreed; an attempt that reached nobody does not count";
          case "message.received" ->
              "a reply counts whether or not it answers in full; an automated one as the rule says";
          default -> "goes by what was recorded, and when";
        });
    if (rule.target() instanceof Target.WorkingDays) {
      limits.add("working days and holidays are those of the reference data's calendar");
    }
    limits.add(PERCENTILES);
    return String.join("; ", limits);
  }

  static String of(DurationRule rule) {
    String call =
        rule.from().type().equals(EventTypes.CALL_PRESENTED.name())
                && rule.to().type().startsWith("incident.")
            ? "only incidents whose call is known and came within 24 hours of their creation; "
            : "";
    String never =
        rule.countsNeverEnded() ? "" : "; what has not ended yet, or never does, is in no count";
    return call + PERCENTILES + never;
  }

  static String of(LevelRule rule) {
    if (rule instanceof LevelRule.Interval) {
      return "a case whose end was never recorded stays in it until it is forgotten";
    }
    return rule instanceof LevelRule.State
        ? "a state holds until the next one is said, however old it is"
        : "a release that was not recorded holds the unit until the incident is closed or forgotten";
  }
}
