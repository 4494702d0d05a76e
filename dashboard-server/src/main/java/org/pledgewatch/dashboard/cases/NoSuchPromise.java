package org.pledgewatch.dashboard.cases;

import org.pledgewatch.dashboard.http.CarriesProblem;
import org.pledgewatch.dashboard.http.Problem;

/** What was asked of a promise cannot be: it is not known, or not in that state. */
final class NoSuchPromise extends RuntimeException implements CarriesProblem {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private NoSuchPromise(Problem problem) {
    super(problem.title() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
  }

  static NoSuchPromise unknown(String run, String id) {
    return new NoSuchPromise(
        new Problem(
            404,
            "No such promise",
            "Run " + run + " has no promise \"" + id + "\", or it is settled and forgotten"));
  }

  static NoSuchPromise notToExplain(String id) {
    return new NoSuchPromise(
        new Problem(
            409,
            "Nothing to explain",
            "\""
                + id
                + "\" is not broken, or explained already, or the policy owes no explanation"));
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
