package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PromiseRule;

/**
 * What a case file contributes under a policy pack: the one function behind every figure.
 *
 * <p>There is no clock in it. A deadline is a contribution dated in the future, taken back when a
 * fact says otherwise. Stateless and thread-safe.
 */
public final class Rules {
  /** How long a forgotten subject stays forgotten; a later event of it is a new case. */
  public static final long FORGOTTEN_FOR_MS = 28L * 24 * 60 * 60 * 1_000;

  private final PolicyPack policy;

  public Rules(PolicyPack policy) {
    this.policy = policy;
  }

  /** The contributions of a subject's facts; dated, in no particular order. */
  public List<Contribution> contributions(CaseKind kind, CaseFile file) {
    Contributions to = new Contributions();
    switch (kind) {
      case CALL -> {
        for (Remembered span : Remembered.spans(file, this::lastDeadline, kind.horizon())) {
          call(span, to);
        }
      }
      case AGENT -> agent(file, to);
      default -> {}
    }
    return to.all();
  }

  /** What must be added to the old file's contributions to make the new one's. */
  public List<Contribution> difference(CaseKind kind, CaseFile before, CaseFile after) {
    return before.equals(after)
        ? List.of()
        : Contributions.difference(contributions(kind, before), contributions(kind, after));
  }

  private void call(Remembered span, Contributions to) {
    for (PromiseRule rule : policy.promises().values()) {
      PromiseRules.contribute(rule, span, to);
    }
    for (DurationRule rule : policy.durations().values()) {
      DurationRules.contribute(rule, span, to);
    }
    for (LevelRule rule : policy.levels().values()) {
      if (rule instanceof LevelRule.Interval interval) {
        LevelRules.contribute(interval, span, to);
      }
    }
  }

  private void agent(CaseFile file, Contributions to) {
    for (LevelRule rule : policy.levels().values()) {
      if (rule instanceof LevelRule.State state) {
        LevelRules.contribute(state, file, to);
      }
    }
  }

  /** The latest deadline of the promises that a fact opens; empty when it opens none. */
  private OptionalLong lastDeadline(Event opening) {
    return policy.promises().values().stream()
        .filter(rule -> PromiseRules.opens(rule, opening))
        .mapToLong(rule -> opening.timeMs() + rule.target().toMillis())
        .max();
  }

  /**
   * Facts that no accepted event can change any more, gone; what they still mean, kept. Nothing is
   * left once the subject is forgotten and may be a new case.
   *
   * @param settledMs no event before this is accepted any more
   */
  public CaseFile settle(CaseKind kind, CaseFile file, long settledMs) {
    return switch (kind) {
      case CALL -> Remembered.settle(file, this::lastDeadline, kind.horizon(), settledMs);
      case AGENT -> LevelRules.settle(stateRules(), file, settledMs);
      default -> CaseFile.EMPTY;
    };
  }

  /** When {@link #settle} may next have something to do; empty when never without a new fact. */
  public OptionalLong settlesAt(CaseKind kind, CaseFile file) {
    return switch (kind) {
      case CALL -> Remembered.settlesAt(file, this::lastDeadline, kind.horizon());
      default -> OptionalLong.empty();
    };
  }

  private List<LevelRule.State> stateRules() {
    List<LevelRule.State> rules = new ArrayList<>();
    for (LevelRule rule : policy.levels().values()) {
      if (rule instanceof LevelRule.State state) {
        rules.add(state);
      }
    }
    return rules;
  }
}
