package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/**
 * A unit's time, cut at its facts and where its fixes grow too old, as far as that is said.
 * Measures contract, "Presence".
 *
 * @param facts earliest first; others than {@link UnitStretch#isBegunBy} cut nothing
 * @param fixAgeMs how long a fix is good
 */
record UnitStory(List<Event> facts, long fixAgeMs) {

  /**
   * What holds from a moment on, without a gap, to the end of time; the first stretch may have
   * begun before.
   */
  List<UnitStretch> since(long sinceMs) {
    long saidUntilMs = UnitSilence.saidUntilMs(facts);
    List<UnitStretch> stretches = new ArrayList<>();
    Newest newest = new Newest();
    int next = newest.takeUntil(sinceMs, 0);
    for (long fromMs = sinceMs; fromMs != Saying.FOREVER_MS; ) {
      long factMs = next < facts.size() ? facts.get(next).timeMs() : Saying.FOREVER_MS;
      Optional<Event> goodFix = newest.goodFix(Math.min(fromMs, saidUntilMs));
      long expiresMs = goodFix.map(this::expiresMs).orElse(Saying.FOREVER_MS);
      long untilMs = Math.min(factMs, expiresMs <= saidUntilMs ? expiresMs : Saying.FOREVER_MS);
      stretches.add(
          new UnitStretch(
              fromMs,
              untilMs,
              Optional.ofNullable(newest.duty),
              Optional.ofNullable(newest.activity),
              goodFix));
      next = newest.takeUntil(untilMs, next);
      fromMs = untilMs;
    }
    return stretches;
  }

  private long expiresMs(Event fix) {
    return fix.timeMs() + fixAgeMs;
  }

  /** The newest facts at a moment that goes on. */
  private final class Newest {
    private Event duty;
    private Event activity;
    private Event fix;

    /** Takes what is dated up to a moment; answers the index of the first fact that is not. */
    int takeUntil(long ms, int from) {
      int next = from;
      for (; next < facts.size(); next++) {
        Event fact = facts.get(next);
        if (UnitStretch.isBegunBy(fact)) {
          if (fact.timeMs() > ms) {
            return next;
          }
          take(fact);
        }
      }
      return next;
    }

    private void take(Event fact) {
      if (UnitStretch.isDuty(fact)) {
        duty = fact;
      } else if (UnitStretch.isActivity(fact)) {
        activity = fact;
      } else {
        fix = fact;
      }
    }

    Optional<Event> goodFix(long atMs) {
      return Optional.ofNullable(fix).filter(newest -> atMs < expiresMs(newest));
    }
  }
}
