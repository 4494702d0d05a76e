package org.pledgewatch.domain.casefile;

import java.util.Set;
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
  private static final Set<String> OF_UNITS =
      Set.of(Measures.PRESENCE.name(), Measures.ABSTRACTION.name());

  /** The measure, and its tag that names one. */
  private static final String LEVEL = Measures.LEVEL.name();

  private final PolicyPack policy;

  public FigureStreams(PolicyPack policy) {
    this.policy = policy;
  }

  /** Units, or any other: those have the same bound. */
  public Stream of(FigureKey key) {
    boolean ofUnits =
        OF_UNITS.contains(key.measure())
            || (key.measure().equals(LEVEL)
                && key.tags().get(LEVEL).filter(this::isOfUnits).isPresent());
    return ofUnits ? Stream.UNITS : Stream.CALLS;
  }

  private boolean isOfUnits(String level) {
    LevelRule rule = policy.levels().get(level);
    return rule instanceof LevelRule.Committed
        || (rule instanceof LevelRule.State state
            && EventTypes.named(state.type()).orElseThrow().kind() == CaseKind.UNIT);
  }
}
