package org.pledgewatch.domain.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a promise is kept, broken or void, in plain English: the rule that decided. Stateless and
 * thread-safe. Measures contract, "Promises" and its hard cases.
 */
public final class OutcomeWords {
  /** What there was none of in time, by what keeps the promise. */
  private static final Map<String, String> NONE =
      Map.ofEntries(
          Map.entry("call.answered", "no answer"),
          Map.entry("incident.assigned", "no unit assigned"),
          Map.entry("incident.arrived", "no arrival"),
          Map.entry("incident.eta-given", "nobody said when to expect someone"),
          Map.entry("message.replied", "no reply by a person"),
          Map.entry("victim.contacted", "the victim was not reached"),
          Map.entry("dissatisfaction.acknowledged", "no acknowledgement"),
          Map.entry("collision.contacted", "no contact"),
          Map.entry("promise.explained", "nobody was told why"));

  private static final Map<String, String> VOID =
      Map.ofEntries(
          Map.entry("call.abandoned", "the caller hung up by the deadline"),
          Map.entry(Trigger.REGRADED_AWAY, "regraded by the deadline, so that it is not owed"),
          Map.entry("incident.appointment-made", "a newer appointment took its place"),
          Map.entry("message.withdrawn", "the message was withdrawn by the deadline"),
          Map.entry("victim.contract-agreed", "a newer contract took its place"),
          Map.entry("victim.closed", "the victim's case was closed by the deadline"));

  private OutcomeWords() {}

  /**
   * @param at whether what keeps it happened after the opening; else it had happened before
   */
  public static String kept(PromiseRule rule, boolean at) {
    String what = EventWords.of(rule.keeps().orElseThrow());
    return at ? "kept: " + what + " " + within(rule) : "kept at its opening: already " + what;
  }

  /** Its subject gave up in time, and the pack counts that as kept or broken. */
  public static String givenUp(PromiseRule rule, boolean kept) {
    return (kept ? "kept: " : "broken: ")
        + "given up in time ("
        + rule.voids().stream().map(OutcomeWords::voiding).findFirst().orElse("by its subject")
        + "), which the policy counts so";
  }

  /**
   * @param early whether its deadline came earlier than foreseen: the arrival ended the wait
   */
  public static String broken(PromiseRule rule, boolean early) {
    String keeps = rule.keeps().orElseThrow().on();
    String none = NONE.getOrDefault(keeps, "nothing that keeps it");
    return early
        ? "broken by the arrival: " + none + " before it"
        : "broken at the deadline: " + none + " " + within(rule);
  }

  /**
   * @param by what made it void, where that is known
   */
  public static String voided(Optional<Trigger> by) {
    return "void: " + by.map(OutcomeWords::voiding).orElse("given up by the deadline");
  }

  /** What of a rule's voiding triggers an event of that type is. */
  public static Optional<Trigger> voiding(PromiseRule rule, String eventType) {
    List<Trigger> voids = rule.voids();
    return voids.stream()
        .filter(
            trigger ->
                trigger.on().equals(eventType)
                    || (trigger.on().equals(Trigger.REGRADED_AWAY)
                        && eventType.equals("incident.regraded")))
        .findFirst();
  }

  private static String voiding(Trigger trigger) {
    String conditions = EventWords.of(trigger.where());
    return VOID.getOrDefault(trigger.on(), EventWords.of(trigger.on()) + " by the deadline")
        + (conditions.isEmpty() ? "" : " (" + conditions + ")");
  }

  private static String within(PromiseRule rule) {
    Target target = rule.target();
    if (target instanceof Target.Elapsed elapsed) {
      return "within " + TimeWords.of(elapsed.time());
    }
    if (target instanceof Target.WorkingDays working) {
      return "within " + working.days() + " working days";
    }
    if (target instanceof Target.Until) {
      return "by the time agreed";
    }
    return target instanceof Target.Every ? "within the time agreed" : "by the month's end";
  }
}
