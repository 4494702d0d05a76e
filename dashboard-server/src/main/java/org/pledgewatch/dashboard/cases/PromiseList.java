package org.pledgewatch.dashboard.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgewatch.dashboard.cases.RunCases.When;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/**
 * The promises that a query asks for at a moment of the run's clock, in their order.
 *
 * @param more whether there are further ones of a state beyond the limit
 */
record PromiseList(List<HeldPromise> promises, boolean more) {
  private static final Comparator<HeldPromise> NEAREST_FIRST =
      Comparator.comparingLong((HeldPromise held) -> held.standing().deadlineMs())
          .thenComparing(held -> held.standing().id());

  PromiseList {
    promises = List.copyOf(promises);
  }

  /** Those of the query's first state, then those of the next. */
  static PromiseList of(RunCases cases, PromiseQuery query, long atMs) {
    Set<HeldPromise> listed = new LinkedHashSet<>();
    boolean more = false;
    for (WantedState state : query.states()) {
      List<HeldPromise> found =
          candidates(cases, state, atMs)
              .filter(held -> query.wants(held.standing(), state, atMs))
              .limit(query.limit() + 1L)
              .toList();
      more |= found.size() > query.limit();
      found.stream().limit(query.limit()).forEach(listed::add);
    }
    return new PromiseList(List.copyOf(listed), more);
  }

  private static Stream<HeldPromise> candidates(RunCases cases, WantedState state, long atMs) {
    return switch (state) {
      case OPEN, AT_RISK -> undecided(cases, atMs);
      case KEPT -> newestFirst(cases, Outcome.KEPT, atMs);
      case VOIDED -> newestFirst(cases, Outcome.VOIDED, atMs);
      case BROKEN, OVERDUE -> newestFirst(cases, Outcome.BROKEN, atMs);
      case EXPLAIN -> oldestFirst(cases, atMs);
    };
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
