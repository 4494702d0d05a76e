package org.pledgewatch.jobs.launch;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.pledgewatch.domain.run.Run;

/** Draws the graph of a run's job. */
@FunctionalInterface
public interface RunGraph {

  /** Adds every step, from sources to sinks, to the environment, and executes nothing. */
  void draw(StreamExecutionEnvironment environment, Run run);
}
