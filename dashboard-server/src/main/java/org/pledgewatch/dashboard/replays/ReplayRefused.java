package org.pledgewatch.dashboard.replays;

import java.util.List;
import org.pledgewatch.dashboard.http.CarriesProblem;
import org.pledgewatch.dashboard.http.Problem;

/** An order, or a wish about one, that cannot be met as it stands. */
final class ReplayRefused extends RuntimeException implements CarriesProblem {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param problems one line each, saying what to mend
   */
  ReplayRefused(int status, List<String> problems) {
    super(String.join("\n", problems));
    this.status = status;
  }

  @Override
  public Problem problem() {
    return new Problem(status, "The replay cannot be ordered so", getMessage());
  }
}
