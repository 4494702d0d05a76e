package org.pledgewatch.jobs.replay;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.policy.PolicyPack;

/** Which figures are written: those of measures or of names in the policy pack. Immutable. */
final class Wanted implements Serializable {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // an immutable set, which is serializable
  private final Set<String> names;

  private Wanted(Set<String> names) {
    this.names = names;
  }

  /**
   * @param names empty for all
   * @throws IllegalArgumentException for a name that is neither; says which there are
   */
  static Wanted of(PolicyPack policy, Set<String> names) {
    Set<String> there = new LinkedHashSet<>();
    Measures.OF_EVENTS.forEach(measure -> there.add(measure.name()));
    there.addAll(policy.promises().keySet());
    there.addAll(policy.durations().keySet());
    there.addAll(policy.levels().keySet());
    for (String name : names) {
      if (!there.contains(name)) {
        throw new IllegalArgumentException(
            "measures: there is no \"" + name + "\"; there are " + String.join(", ", there));
      }
    }
    return new Wanted(Set.copyOf(names));
  }

  boolean has(FigureKey key) {
    return names.isEmpty()
        || names.contains(key.measure())
        || key.tags().get(key.measure()).filter(names::contains).isPresent();
  }
}
