package org.pledgewatch.dashboard.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pledgewatch.dashboard.cases.RunCases.When;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/**
 * The promises that a query asks for at a moment of the run's clock, in their order.
 *
 * @param more whether there are further ones beyond the limit
 */
record PromiseList(List<HeldPromise> promises, boolean more) {
  private static final Comparator<HeldPromise> NEAREST_FIRST =
      Comparator.comparingLong((HeldPromise held) -> held.standing().deadlineMs())
          .thenComparing(held -> held.standing().id());

  PromiseList {
    promises = List.copyOf(promises);
  }

  static PromiseList of(RunCases cases, PromiseQuery query, long atMs) {
    Stream<HeldPromise> candidates =
        switch (query.state()) {
          case OPEN, AT_RISK -> undecided(cases, atMs);
          case KEPT -> newestFirst(cases, Outcome.KEPT, atMs);
          case VOIDED -> newestFirst(cases, Outcome.VOIDED, atMs);
          case BROKEN, OVERDUE -> newestFirst(cases, Outcome.BROKEN, atMs);
          case EXPLAIN -> oldestFirst(cases, atMs);
        };
    List<HeldPromise> found =
        candidates
            .filter(held -> query.wants(held.standing(), atMs))
            .limit(query.limit() + 1L)
            .toList();
    boolean more = found.size() > query.limit();
    return new PromiseList(more ? found.subList(0, query.limit()) : found, more);
  }

  /** Most break at their deadlines as far as is known; of some it is known already that not. */
  private static Stream<HeldPromise> undecided(RunCases cases, long atMs) {
    List<HeldPromise> known = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.KEPT, Outcome.VOIDED)) {
      known.addAll(cases.decided(outcome).tailMap(When.first(atMs + 1)).values());
    }
    Collection<HeldPromise> open =
        cases.decided(Outcome.BROKEN).tailMap(When.first(atMs + 1)).values();
    return known.isEmpty()
        ? open.stream()
        : Stream.concat(known.stream(), open.stream()).sorted(NEAREST_FIRST);
  }

  private static Stream<HeldPromise> newestFirst(RunCases cases, Outcome outcome, long atMs) {
    return cases
        .decided(outcome)
        .headMap(When.first(atMs + 1), false)
        .descendingMap()
        .values()
        .stream();
  }

  private static Stream<HeldPromise> oldestFirst(RunCases cases, long atMs) {
    return cases.decided(Outcome.BROKEN).headMap(When.first(atMs + 1), false).values().stream();
  }

  /** The standings alone. */
  List<PromiseStanding> standings() {
    return promises.stream().map(HeldPromise::standing).toList();
  }
}
