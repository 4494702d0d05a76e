package org.pledgewatch.dashboard.cases;

import org.pledgewatch.dashboard.http.CarriesProblem;
import org.pledgewatch.dashboard.http.Problem;

/** The gateway does not answer: nothing was recorded, as far as is known. */
final class GatewayGone extends RuntimeException implements CarriesProblem {
  private static final long serialVersionUID = 1L;

  GatewayGone(Throwable cause) {
    super("The gateway does not answer: " + cause.getMessage(), cause);
  }

  @Override
  public Problem problem() {
    return new Problem(
        503,
        "The gateway does not answer",
        "It is not known whether the explanation was recorded; look again, then send it again");
  }
}
