package org.pledgewatch.dashboard;

import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

/** One record of a followed topic, decoded. */
sealed interface Change {
  /** A newer value of a figure, with its JSON on one line: it goes to browsers as it is. */
  record OfFigure(Figure figure, String json) implements Change {}

  record OfClock(RunClock clock) implements Change {}

  record OfRun(Run run) implements Change {}
}
