package org.pledgewatch.domain.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Grades;
import org.pledgewatch.domain.standing.CaseFact;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/** Which promises of a case a downgrade has made void. Stateless. */
public final class Downgraded {
  private Downgraded() {}

  /**
   * Ids of the promises that a regrade to no higher grade has made void. An upgrade voids promises
   * as well, and is none; of a case whose facts are not all there nothing is said.
   */
  public static Set<String> of(CaseStanding standing) {
    if (standing.leftOut() > 0
        || standing.promises().stream().noneMatch(one -> one.outcome() == Outcome.VOIDED)) {
      return Set.of();
    }
    Set<EventId> downgrades = downgrades(standing.facts());
    Set<String> found = new HashSet<>();
    for (PromiseStanding one : standing.promises()) {
      if (one.outcome() == Outcome.VOIDED
          && one.decidedBy().filter(downgrades::contains).isPresent()) {
        found.add(one.id());
      }
    }
    return Set.copyOf(found);
  }

  private static Set<EventId> downgrades(List<CaseFact> facts) {
    List<CaseFact> gradings =
        facts.stream()
            .filter(
                fact -> isRegrade(fact) || fact.type().equals(EventTypes.INCIDENT_CREATED.name()))
            .filter(fact -> grade(fact).isPresent())
            .toList();
    Set<EventId> found = new HashSet<>();
    IntStream.range(1, gradings.size())
        .filter(i -> isRegrade(gradings.get(i)))
        .filter(i -> !isHigher(gradings.get(i), gradings.get(i - 1)))
        .forEach(i -> found.add(gradings.get(i).id()));
    return found;
  }

  private static boolean isRegrade(CaseFact fact) {
    return fact.type().equals(EventTypes.INCIDENT_REGRADED.name());
  }

  private static boolean isHigher(CaseFact fact, CaseFact than) {
    return Grades.isLower(grade(than).orElseThrow(), grade(fact).orElseThrow());
  }

  private static Optional<String> grade(CaseFact fact) {
    return fact.data().text("grade");
  }
}
