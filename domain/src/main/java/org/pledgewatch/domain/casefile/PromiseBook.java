package org.pledgewatch.domain.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.Abandoned;
import org.pledgewatch.domain.policy.Target;
import org.pledgewatch.domain.policy.Zero;

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
  private final Map<String, Integer> opened = new HashMap<>();

  PromiseBook(
      String subject,
      Explanations explanations,
      List<PromiseRule> explainRules,
      long forgottenMs,
      Saying to) {
    this.subject = subject;
    this.explanations = explanations;
    this.explainRules = explainRules;
    this.forgottenMs = forgottenMs;
    this.to = to;
  }

  void open(PromiseLife life) {
    FigureKey key = key(life);
    long fulfilledMs = life.fulfilledMs();
    if (fulfilledMs < life.clockMs()) {
      to.tally(key, Part.UNMEASURED_NEGATIVE, life.openedMs());
    } else if (fulfilledMs == life.clockMs() && life.rule().zero() == Zero.EXCLUDE) {
      to.tally(key, Part.UNMEASURED_ZERO, life.openedMs());
    } else {
      to.tally(key, Part.OPENED, life.openedMs());
      live(life, key, id(life.rule().name()));
    }
  }

  private void live(PromiseLife life, FigureKey key, String id) {
    PromiseRule rule = life.rule();
    long fulfilledMs = life.fulfilledMs();
    long voidedMs = Math.max(life.voidedMs(), life.openedMs());
    boolean inTime =
        rule.strict() ? fulfilledMs < life.deadlineMs() : fulfilledMs <= life.deadlineMs();
    boolean givenUp = voidedMs <= life.deadlineMs();
    if (inTime && fulfilledMs <= voidedMs) {
      long keptMs = Math.max(fulfilledMs, life.openedMs());
      to.tally(key, Part.KEPT, keptMs);
      to.sample(key, keptMs, fulfilledMs - life.clockMs());
      openUntil(life, key, keptMs);
    } else if (givenUp && rule.abandoned() == Abandoned.VOID) {
      to.tally(key, Part.VOIDED, voidedMs);
      openUntil(life, key, voidedMs);
    } else if (givenUp && rule.abandoned() == Abandoned.KEPT) {
      to.tally(key, Part.KEPT, voidedMs);
      openUntil(life, key, voidedMs);
    } else {
      broken(life, key, id, givenUp ? Saying.FOREVER_MS : fulfilledMs, givenUp);
    }
  }

  private void broken(
      PromiseLife life, FigureKey key, String id, long fulfilledMs, boolean nobodyLeft) {
    long brokenMs = Math.max(life.deadlineMs(), life.openedMs());
    to.tally(key, Part.BROKEN, brokenMs);
    openUntil(life, key, brokenMs);
    if (fulfilledMs != Saying.FOREVER_MS) {
      long lateMs = Math.max(fulfilledMs, brokenMs);
      to.tally(key, Part.LATE, lateMs);
      to.sample(key, lateMs, fulfilledMs - life.clockMs());
    }
    if (!nobodyLeft) {
      long overMs = Math.min(Math.min(fulfilledMs, life.endedMs()), forgottenMs);
      to.holds(key, Part.OVERDUE, brokenMs, overMs, 0);
    }
    explain(life, key, id, brokenMs);
  }

  private void explain(PromiseLife life, FigureKey key, String id, long brokenMs) {
    OptionalLong told = explanations.toldMs(id);
    if (told.isPresent()) {
      to.tally(key, Part.EXPLAINED, Math.max(told.getAsLong(), brokenMs), brokenMs);
    }
    for (PromiseRule rule : explainRules) {
      if (rule.of().contains(life.rule().name())) {
        long dueMs = brokenMs + explainingMs(rule);
        open(
            new PromiseLife(
                rule,
                RollUp.scope(life.tags()),
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
  private void openUntil(PromiseLife life, FigureKey key, long resolvedMs) {
    long timeMs = life.foreseenMs() - life.clockMs();
    long riskMs = Math.max(life.foreseenMs() - timeMs / AT_RISK_PART, life.openedMs());
    to.holds(key, Part.OPEN, life.openedMs(), resolvedMs, 0);
    to.holds(key, Part.AT_RISK, riskMs, resolvedMs, 0);
  }

  private static FigureKey key(PromiseLife life) {
    return new FigureKey("promise", life.tags().with("promise", life.rule().name()));
  }

  private String id(String name) {
    int number = opened.merge(name, 1, Integer::sum);
    return PromiseId.of(name, subject, number);
  }
}
