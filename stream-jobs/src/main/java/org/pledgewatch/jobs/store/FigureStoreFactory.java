package org.pledgewatch.jobs.store;

import java.io.IOException;
import java.io.Serializable;

/** Opens a store where the job runs; travels there with the job's graph. */
@FunctionalInterface
public interface FigureStoreFactory extends Serializable {

  /** Ready to be written to. Waits for a store that is gone. */
  FigureStore open() throws IOException, InterruptedException;
}
