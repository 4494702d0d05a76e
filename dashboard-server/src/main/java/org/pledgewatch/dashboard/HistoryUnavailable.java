package org.pledgewatch.dashboard;

import org.pledgewatch.dashboard.http.CarriesProblem;
import org.pledgewatch.dashboard.http.Problem;

/** The store does not answer, or answers with an error of its own. */
final class HistoryUnavailable extends Exception implements CarriesProblem {
  private static final long serialVersionUID = 1L;

  HistoryUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public Problem problem() {
    return new Problem(
        503,
        "History is unavailable",
        getMessage() + "; live figures go on, try again when the store is back");
  }
}
