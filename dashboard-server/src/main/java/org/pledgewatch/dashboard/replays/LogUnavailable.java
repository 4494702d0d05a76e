package org.pledgewatch.dashboard.replays;

import org.pledgewatch.dashboard.http.CarriesProblem;
import org.pledgewatch.dashboard.http.Problem;

/** The log does not answer, so nothing can be ordered. */
final class LogUnavailable extends Exception implements CarriesProblem {
  private static final long serialVersionUID = 1L;

  LogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public Problem problem() {
    return new Problem(
        503, "Nothing can be ordered now", getMessage() + "; try again when it is back");
  }
}
