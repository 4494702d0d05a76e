package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.Abandoned;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.policy.Zero;

/** What a subject contributes to a promise. Measures contract, "Promises" and its hard cases. */
final class PromiseRules {
  /** A promise is at risk while at most one part in this many of its time is left. */
  private static final int AT_RISK_PART = 5;

  /** After one of these there is nobody left to keep a promise about a call to. */
  private static final List<String> ENDINGS = List.of("call.abandoned", "call.ended");

  private PromiseRules() {}

  static boolean opens(PromiseRule rule, Event fact) {
    return fact.type().equals(rule.opens().on()) && rule.opens().holds(fact);
  }

  static void contribute(PromiseRule rule, Remembered span, Contributions to) {
    Optional<Event> opening =
        span.file().first(rule.opens().on()).filter(fact -> rule.opens().holds(fact));
    if (opening.isPresent()) {
      new PromiseRules.Case(rule, span, opening.get(), to).contribute();
    }
  }

  /** One promise of one subject, opened. */
  private record Case(PromiseRule rule, Remembered span, Event opening, Contributions to) {

    void contribute() {
      FigureKey key = new FigureKey("promise", Place.scope(opening).with("promise", rule.name()));
      long openedMs = opening.timeMs();
      long deadlineMs = openedMs + rule.target().toMillis();
      long keptMs = keeping();
      if (keptMs < openedMs) {
        to.tally(key, Part.UNMEASURED_NEGATIVE, openedMs);
        return;
      }
      if (keptMs == openedMs && rule.zero() == Zero.EXCLUDE) {
        to.tally(key, Part.UNMEASURED_ZERO, openedMs);
        return;
      }
      long givenUpMs = givenUp();
      boolean inTime = rule.strict() ? keptMs < deadlineMs : keptMs <= deadlineMs;
      to.tally(key, Part.OPENED, openedMs);
      if (inTime && keptMs <= givenUpMs) {
        to.tally(key, Part.KEPT, keptMs);
        to.sample(key, keptMs, keptMs - openedMs);
        open(key, keptMs);
      } else if (givenUpMs <= deadlineMs && rule.abandoned() == Abandoned.VOID) {
        to.tally(key, Part.VOIDED, givenUpMs);
        open(key, givenUpMs);
      } else if (givenUpMs <= deadlineMs && rule.abandoned() == Abandoned.KEPT) {
        to.tally(key, Part.KEPT, givenUpMs);
        open(key, givenUpMs);
      } else {
        broken(key, givenUpMs <= deadlineMs ? Contributions.FOREVER_MS : keptMs);
      }
    }

    private void broken(FigureKey key, long fulfilledMs) {
      long deadlineMs = opening.timeMs() + rule.target().toMillis();
      to.tally(key, Part.BROKEN, deadlineMs);
      open(key, deadlineMs);
      if (fulfilledMs != Contributions.FOREVER_MS) {
        to.tally(key, Part.LATE, fulfilledMs);
        to.sample(key, fulfilledMs, fulfilledMs - opening.timeMs());
      }
      long overMs = Math.min(Math.min(fulfilledMs, ended()), span.forgottenMs());
      to.holds(key, Part.OVERDUE, deadlineMs, overMs, 0);
    }

    /** Open, and at risk for the last fifth of its time, until it is kept, broken or void. */
    private void open(FigureKey key, long resolvedMs) {
      long openedMs = opening.timeMs();
      long targetMs = rule.target().toMillis();
      to.holds(key, Part.OPEN, openedMs, resolvedMs, 0);
      to.holds(key, Part.AT_RISK, openedMs + targetMs - targetMs / AT_RISK_PART, resolvedMs, 0);
    }

    private long keeping() {
      return first(rule.keeps());
    }

    /** When the subject gave up, not before the promise opened. */
    private long givenUp() {
      long firstMs = Contributions.FOREVER_MS;
      for (Trigger voids : rule.voids()) {
        firstMs = Math.min(firstMs, first(voids));
      }
      return Math.max(firstMs, opening.timeMs());
    }

    private long ended() {
      long firstMs = Contributions.FOREVER_MS;
      for (String type : ENDINGS) {
        firstMs = Math.min(firstMs, time(span.file().first(type)));
      }
      return firstMs;
    }

    private long first(Trigger trigger) {
      return time(span.file().first(trigger.on()).filter(trigger::holds));
    }

    private static long time(Optional<Event> fact) {
      return fact.map(Event::timeMs).orElse(Contributions.FOREVER_MS);
    }
  }
}
