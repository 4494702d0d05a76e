package org.pledgewatch.dashboard.cases;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.pattern.Patterns;
import org.pledgewatch.domain.standing.PromiseStanding;

/**
 * The cases that a question about patterns is over, counted.
 *
 * @param cases how many are held, whenever they were due
 * @param sinceMs when the earliest of their promises opened; empty where there is none
 */
record PatternCount(long fromMs, long atMs, long cases, OptionalLong sinceMs, Patterns patterns) {

  static PatternCount of(Optional<RunCases> held, PatternQuery query, long atMs) {
    long fromMs = atMs - query.period().toMillis();
    Patterns patterns = new Patterns(fromMs, atMs);
    long cases = 0;
    long sinceMs = Long.MAX_VALUE;
    for (HeldCase one : held.map(RunCases::all).orElse(List.of())) {
      boolean isOf = false;
      for (PromiseStanding promise : one.promises()) {
        if (query.isOf(promise)) {
          isOf = true;
          sinceMs = Math.min(sinceMs, promise.openedMs());
          patterns.add(promise, one.downgraded().contains(promise.id()));
        }
      }
      cases += isOf ? 1 : 0;
    }
    OptionalLong since = cases == 0 ? OptionalLong.empty() : OptionalLong.of(sinceMs);
    return new PatternCount(fromMs, atMs, cases, since, patterns);
  }
}
