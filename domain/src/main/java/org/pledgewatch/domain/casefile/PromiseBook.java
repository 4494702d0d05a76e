package org.pledgewatch.domain.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.Abandoned;
import org.pledgewatch.domain.policy.Target;
import org.pledgewatch.domain.policy.Zero;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/**
 * The promises of one subject, in the order in which they open: what becomes of each, by the facts.
 * Measures contract, "Promises" and its hard cases. Not thread-safe.
 */
final class PromiseBook {
  /** A promise is at risk while at most one part in this many of its time is left. */
  private static final int AT_RISK_PART = 5;

  private final String subject;
  private final Explanations explanations;
  private final List<PromiseRule> explainRules;
  private final long forgottenMs;
  private final Saying to;
  private final Map<String, Integer> opened;

  PromiseBook(
      String subject,
      Explanations explanations,
      List<PromiseRule> explainRules,
      long forgottenMs,
      Saying to) {
    this(subject, explanations, explainRules, forgottenMs, to, new HashMap<>());
  }

  private PromiseBook(
      String subject,
      Explanations explanations,
      List<PromiseRule> explainRules,
      long forgottenMs,
      Saying to,
      Map<String, Integer> opened) {
    this.subject = subject;
    this.explanations = explanations;
    this.explainRules = explainRules;
    this.forgottenMs = forgottenMs;
    this.to = to;
    this.opened = opened;
  }

  /** For more promises of the subject, numbered on, which are forgotten at another time. */
  PromiseBook forgottenAt(long ms) {
    return new PromiseBook(subject, explanations.until(ms), explainRules, ms, to, opened);
  }

  /** Goes on counting a promise's openings after some that are settled and gone. */
  void openedBefore(String name, int openings) {
    opened.put(name, openings);
  }

  void open(PromiseLife life) {
    long fulfilledMs = life.fulfilledMs();
    if (fulfilledMs < life.clockMs()) {
      tally(life, Part.UNMEASURED_NEGATIVE, life.openedMs());
    } else if (fulfilledMs == life.clockMs() && life.rule().zero() == Zero.EXCLUDE) {
      tally(life, Part.UNMEASURED_ZERO, life.openedMs());
    } else {
      tally(life, Part.OPENED, life.openedMs());
      live(life, id(life.rule().name()));
    }
  }

  private void live(PromiseLife life, String id) {
    PromiseRule rule = life.rule();
    long fulfilledMs = life.fulfilledMs();
    long voidedMs = Math.max(life.voidedMs(), life.openedMs());
    // Only the target is strict: what cuts the time short is itself still in time.
    boolean strict = rule.strict() && life.deadlineMs() >= life.foreseenMs();
    boolean inTime = strict ? fulfilledMs < life.deadlineMs() : fulfilledMs <= life.deadlineMs();
    boolean givenUp = voidedMs <= life.deadlineMs();
    if (inTime && fulfilledMs <= voidedMs) {
      long keptMs = Math.max(fulfilledMs, life.openedMs());
      tally(life, Part.KEPT, keptMs);
      to.sample(key(life, keptMs), keptMs, fulfilledMs - life.clockMs());
      resolved(life, id, Outcome.KEPT, false, keptMs, fulfilledMs);
    } else if (givenUp && rule.abandoned() == Abandoned.VOID) {
      tally(life, Part.VOIDED, voidedMs);
      resolved(life, id, Outcome.VOIDED, true, voidedMs, Saying.FOREVER_MS);
    } else if (givenUp && rule.abandoned() == Abandoned.KEPT) {
      tally(life, Part.KEPT, voidedMs);
      resolved(life, id, Outcome.KEPT, true, voidedMs, Saying.FOREVER_MS);
    } else {
      broken(life, id, givenUp ? Saying.FOREVER_MS : fulfilledMs, givenUp);
    }
  }

  private void resolved(
      PromiseLife life,
      String id,
      Outcome outcome,
      boolean givenUp,
      long resolvedMs,
      long fulfilledMs) {
    openUntil(life, resolvedMs);
    to.promise(
        new PromiseFate(
            life,
            id,
            riskMs(life),
            outcome,
            givenUp,
            resolvedMs,
            fulfilledMs,
            resolvedMs,
            Saying.FOREVER_MS,
            Saying.FOREVER_MS));
  }

  private void broken(PromiseLife life, String id, long fulfilledMs, boolean nobodyLeft) {
    long brokenMs = Math.max(life.deadlineMs(), life.openedMs());
    tally(life, Part.BROKEN, brokenMs);
    openUntil(life, brokenMs);
    if (fulfilledMs != Saying.FOREVER_MS) {
      long lateMs = Math.max(fulfilledMs, brokenMs);
      tally(life, Part.LATE, lateMs);
      to.sample(key(life, lateMs), lateMs, fulfilledMs - life.clockMs());
    }
    long overMs =
        nobodyLeft ? brokenMs : Math.min(Math.min(fulfilledMs, life.endedMs()), forgottenMs);
    holds(life, Part.OVERDUE, brokenMs, overMs);
    to.promise(
        new PromiseFate(
            life,
            id,
            riskMs(life),
            Outcome.BROKEN,
            nobodyLeft,
            brokenMs,
            fulfilledMs,
            overMs,
            explainedMs(id, brokenMs),
            explainByMs(life.rule(), brokenMs)));
    explain(life, id, brokenMs);
  }

  private long explainedMs(String id, long brokenMs) {
    OptionalLong told = explanations.toldMs(id);
    return told.isPresent() ? Math.max(told.getAsLong(), brokenMs) : Saying.FOREVER_MS;
  }

  private long explainByMs(PromiseRule broken, long brokenMs) {
    return explainRules.stream()
        .filter(rule -> rule.of().contains(broken.name()))
        .mapToLong(rule -> brokenMs + explainingMs(rule))
        .min()
        .orElse(Saying.FOREVER_MS);
  }

  private void explain(PromiseLife life, String id, long brokenMs) {
    OptionalLong told = explanations.toldMs(id);
    if (told.isPresent()) {
      long knownMs = Math.max(told.getAsLong(), brokenMs);
      to.tally(key(life, brokenMs), Part.EXPLAINED, knownMs, brokenMs);
    }
    for (PromiseRule rule : explainRules) {
      if (rule.of().contains(life.rule().name())) {
        long dueMs = brokenMs + explainingMs(rule);
        open(
            new PromiseLife(
                rule,
                new Whereabouts(life.where().scope(), life.where().knownMs(), Tags.NONE),
                brokenMs,
                brokenMs,
                dueMs,
                dueMs,
                told.orElse(Saying.FOREVER_MS),
                Saying.FOREVER_MS,
                Saying.FOREVER_MS));
      }
    }
  }

  /** How long explaining may take. */
  static long explainingMs(PromiseRule rule) {
    return ((Target.Elapsed) rule.target()).time().toMillis();
  }

  /** Open, and at risk for the last fifth of its time, until it is kept, broken or void. */
  private void openUntil(PromiseLife life, long resolvedMs) {
    holds(life, Part.OPEN, life.openedMs(), resolvedMs);
    holds(life, Part.AT_RISK, riskMs(life), resolvedMs);
  }

  private static long riskMs(PromiseLife life) {
    long timeMs = life.foreseenMs() - life.clockMs();
    return Math.max(life.foreseenMs() - timeMs / AT_RISK_PART, life.openedMs());
  }

  private void tally(PromiseLife life, Part part, long atMs) {
    to.tally(key(life, atMs), part, atMs);
  }

  private void holds(PromiseLife life, Part part, long fromMs, long untilMs) {
    long knownMs = Math.max(life.where().knownMs(), fromMs);
    to.holds(key(life, fromMs), part, fromMs, Math.min(knownMs, untilMs), 0);
    to.holds(key(life, knownMs), part, knownMs, untilMs, 0);
  }

  /** Under which it counts at a time. */
  static FigureKey key(PromiseLife life, long atMs) {
    return new FigureKey("promise", life.where().tagsAt(atMs).with("promise", life.rule().name()));
  }

  private String id(String name) {
    int number = opened.merge(name, 1, Integer::sum);
    return PromiseId.of(name, subject, number);
  }
}
