package org.pledgewatch.dashboard.access;

import org.pledgewatch.dashboard.http.CarriesProblem;
import org.pledgewatch.dashboard.http.Problem;

/** Somebody asked for what is not for them, or in a way that is not allowed. */
final class Refused extends RuntimeException implements CarriesProblem {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refused(int status, String title, String detail) {
    super(title + ": " + detail, null, false, false);
    this.problem = new Problem(status, title, detail);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
