package org.pledgewatch.dashboard.alerts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.run.Run;

/** The live figures, as alerts look at them. Called on the event loop alone. */
public interface AlertSource {
  /** The runs known. */
  List<Run> runs();

  /** The event time that a run has reached; empty while its figures are old or finished. */
  Optional<Long> nowMs(String run);

  /** The forces that a run has figures of. */
  Set<String> forces(String run);

  /**
   * The newest value of a figure.
   *
   * @param window empty for a level right now
   */
  Optional<Figure> newest(String run, FigureKey key, String window);
}
