package org.pledgewatch.domain.standing;

import java.util.List;
import org.pledgewatch.domain.event.CaseKind;

/**
 * A case as it stands: its promises in the order in which they open, and its facts, earliest first.
 * Immutable.
 *
 * @param facts the earliest and the newest ones of a case with very many
 * @param leftOut how many facts between them are left out
 */
public record CaseStanding(
    CaseKind kind,
    String subject,
    List<PromiseStanding> promises,
    List<CaseFact> facts,
    int leftOut) {

  public CaseStanding {
    promises = List.copyOf(promises);
    facts = List.copyOf(facts);
  }
}
