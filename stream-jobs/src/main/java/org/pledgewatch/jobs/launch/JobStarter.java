package org.pledgewatch.jobs.launch;

import org.pledgewatch.domain.run.Run;

/** Starts what makes a run's figures. */
@FunctionalInterface
public interface JobStarter {

  /**
   * Returns once the run's job is accepted; called once for each run.
   *
   * @throws Exception when it cannot be started
   */
  void start(Run run) throws Exception;
}
