package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.CaseKind.Stream;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PolicyPack;

/**
 * Of which stream of events figures are made: its bound on disorder says when they are final.
 * Immutable.
 */
public final class FigureStreams {
  private final PolicyPack policy;

  public FigureStreams(PolicyPack policy) {
    this.policy = policy;
  }

  /** Units, or any other: those have the same bound. */
  public Stream of(FigureKey key) {
    boolean presence =
        key.measure().equals(Measures.PRESENCE.name())
            || key.measure().equals(Measures.ABSTRACTION.name());
    boolean ofUnits =
        presence || key.tags().get("level").filter(level -> isOfUnits(level)).isPresent();
    return ofUnits ? Stream.UNITS : Stream.CALLS;
  }

  private boolean isOfUnits(String level) {
    LevelRule rule = policy.levels().get(level);
    return rule instanceof LevelRule.Committed
        || (rule instanceof LevelRule.State state
            && EventTypes.named(state.type()).orElseThrow().kind() == CaseKind.UNIT);
  }
}
