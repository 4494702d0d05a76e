package org.pledgewatch.dashboard.replays;

import org.pledgewatch.dashboard.http.CarriesProblem;
import org.pledgewatch.dashboard.http.Problem;

/** The store does not answer, or answers with an error of its own. */
final class StoreUnavailable extends Exception implements CarriesProblem {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public Problem problem() {
    return new Problem(
        503, "The store is unavailable", getMessage() + "; try again when it is back");
  }
}
