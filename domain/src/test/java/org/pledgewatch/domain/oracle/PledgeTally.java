package org.pledgewatch.domain.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.pledgewatch.domain.figure.FigureKey;

/** Counts one case's promises: numbers them, and follows those broken until they are explained. */
final class PledgeTally {
  private static final long NEVER = CallCase.NEVER;

  /** Under which keys a promise counts by what is known at a time. */
  interface Scope {
    List<FigureKey> keys(String promise, Map<String, String> tags, long atMs);

    /** When what is known changes. */
    default long changesMs() {
      return Long.MIN_VALUE;
    }

    static Scope of(Area area) {
      return (promise, tags, atMs) -> area.keys("promise", promise, tags);
    }

    /** Nowhere but at {@code all} before a time. */
    static Scope from(long knownMs, Area area) {
      return new Scope() {
        @Override
        public List<FigureKey> keys(String promise, Map<String, String> tags, long atMs) {
          return (atMs < knownMs ? Area.UNKNOWN : area).keys("promise", promise, tags);
        }

        @Override
        public long changesMs() {
          return knownMs;
        }
      };
    }
  }

  private final Tally tally;
  private final PledgeRules rules;
  private final String subject;
  private final ToLongFunction<String> toldMs;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param toldMs of a promise's id, when first somebody was told why it was not kept
   */
  PledgeTally(Tally tally, PledgeRules rules, String subject, ToLongFunction<String> toldMs) {
    this.tally = tally;
    this.rules = rules;
    this.subject = subject;
    this.toldMs = toldMs;
  }

  /**
   * The next one; those of one name in the order of their openings.
   *
   * @param endedMs when its subject ended, which ends that it is overdue
   */
  void add(Pledge pledge, Scope scope, long endedMs, long forgottenMs) {
    count(pledge, scope, Math.min(endedMs, forgottenMs));
    if (!pledge.isTakenOut()) {
      int number = numbers.merge(pledge.name(), 1, Integer::sum);
      String id = pledge.name() + "/" + subject + (number > 1 ? "/" + number : "");
      explain(pledge.name(), pledge.tags(), pledge.brokenMs(), id, scope, forgottenMs);
    }
  }

  /** What follows from a breach, if there is one. */
  void explain(
      String name,
      Map<String, String> tags,
      long brokenMs,
      String id,
      Scope scope,
      long forgottenMs) {
    if (brokenMs == NEVER) {
      return;
    }
    long told = toldMs.applyAsLong(id);
    tally.explained(scope.keys(name, tags, brokenMs), brokenMs, told);
    Optional<PledgeRules.Rule> rule = rules.rule("explain");
    if (rule.isPresent() && rules.explained().contains(name)) {
      long deadline = brokenMs + rules.explainWithin().toMillis();
      Pledge explain =
          Pledge.Terms.of("explain", rule.get(), brokenMs, deadline).decided(told, NEVER);
      count(explain, scope, forgottenMs);
    }
  }

  private void count(Pledge pledge, Scope scope, long endedMs) {
    if (pledge.isTakenOut()) {
      dated(pledge, scope, pledge.openedMs(), pledge.takenOut().get(), 0);
      return;
    }
    dated(pledge, scope, pledge.openedMs(), "opened", 0);
    dated(pledge, scope, pledge.keptMs(), "kept", 0);
    dated(pledge, scope, pledge.keptMs(), "count", pledge.measuredMs());
    dated(pledge, scope, pledge.voidedMs(), "voided", 0);
    dated(pledge, scope, pledge.brokenMs(), "broken", 0);
    dated(pledge, scope, pledge.lateMs(), "late", 0);
    dated(pledge, scope, pledge.lateMs(), "count", pledge.measuredMs());
    long settled = Math.min(pledge.keptMs(), Math.min(pledge.voidedMs(), pledge.brokenMs()));
    stay(pledge, scope, "open", pledge.openedMs(), settled);
    stay(pledge, scope, "at_risk", pledge.atRiskFromMs(), settled);
    stay(pledge, scope, "overdue", pledge.brokenMs(), Math.min(pledge.lateMs(), endedMs));
  }

  private void dated(Pledge pledge, Scope scope, long atMs, String field, long measuredMs) {
    if (atMs != NEVER) {
      tally.dated(scope.keys(pledge.name(), pledge.tags(), atMs), atMs, field, measuredMs);
    }
  }

  private void stay(Pledge pledge, Scope scope, String field, long fromMs, long untilMs) {
    long changed = Math.min(Math.max(scope.changesMs(), fromMs), Math.max(untilMs, fromMs));
    piece(pledge, scope, field, fromMs, changed);
    piece(pledge, scope, field, changed, untilMs);
  }

  private void piece(Pledge pledge, Scope scope, String field, long fromMs, long untilMs) {
    tally.stay(scope.keys(pledge.name(), pledge.tags(), fromMs), field, fromMs, untilMs, fromMs);
  }
}
