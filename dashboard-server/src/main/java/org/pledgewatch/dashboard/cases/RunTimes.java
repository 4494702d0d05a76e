package org.pledgewatch.dashboard.cases;

import java.util.Optional;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

/** Which runs there are and how far they have come. Confined to the event loop. */
public interface RunTimes {
  /** Empty where it is not known. */
  Optional<Run> run(String id);

  /** Empty until its job has reported. */
  Optional<RunClock> clock(String id);
}
