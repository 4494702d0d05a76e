package org.pledgewatch.domain.casefile;

import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/**
 * A while in which nothing that a unit says changes.
 *
 * @param fromMs included
 * @param untilMs excluded; {@link Saying#FOREVER_MS} for the last
 * @param duty the newest duty state; empty before the first
 * @param activity the newest activity
 * @param goodFix the newest fix, while it is not too old
 */
record UnitStretch(
    long fromMs,
    long untilMs,
    Optional<Event> duty,
    Optional<Event> activity,
    Optional<Event> goodFix) {
  private static final String PATROL = "patrol";

  boolean isOn() {
    return isState("on");
  }

  boolean isAbstracted() {
    return isState("abstracted");
  }

  private boolean isState(String state) {
    return duty.flatMap(said -> said.data().text("state")).filter(state::equals).isPresent();
  }

  Optional<String> team() {
    return duty.flatMap(said -> said.data().text("team"));
  }

  /** A new duty state ends an activity, but for one of its own millisecond. */
  String activityNow() {
    long sinceMs = duty.map(Event::timeMs).orElse(Long.MIN_VALUE);
    return activity
        .filter(said -> said.timeMs() >= sinceMs)
        .flatMap(said -> said.data().text("activity"))
        .orElse(PATROL);
  }

  /** The fix that begins it, if one does. */
  Optional<Event> newFix() {
    return goodFix.filter(fix -> fix.timeMs() == fromMs);
  }

  /** Whether a fact can begin a stretch. */
  static boolean isBegunBy(Event fact) {
    return isDuty(fact) || isActivity(fact) || isFix(fact);
  }

  static boolean isDuty(Event fact) {
    return fact.type().equals(EventTypes.UNIT_DUTY.name());
  }

  static boolean isActivity(Event fact) {
    return fact.type().equals(EventTypes.UNIT_ACTIVITY.name());
  }

  static boolean isFix(Event fact) {
    return fact.type().equals(EventTypes.UNIT_LOCATED.name());
  }
}
