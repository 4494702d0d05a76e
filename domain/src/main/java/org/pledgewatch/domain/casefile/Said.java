package org.pledgewatch.domain.casefile;

import java.util.List;

/** What a case file says: to figures, and to other case files. Immutable. */
public record Said(List<Contribution> contributions, List<Told> told) {
  public static final Said NOTHING = new Said(List.of(), List.of());
}
