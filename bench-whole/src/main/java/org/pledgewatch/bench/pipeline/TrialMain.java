package org.pledgewatch.bench.pipeline;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.pledgewatch.jobs.launch.LocalCluster;
import org.pledgewatch.jobs.launch.LocalClusterSettings;

/** The process of a trial, on the Flink cluster that the product embeds; {@link Marks} end it. */
public final class TrialMain {
  private TrialMain() {}

  /**
   * @param arguments the trial
   */
  public static void main(String[] arguments) throws Exception {
    Trial trial = Trial.parse(arguments[0]);
    LocalCluster cluster =
        LocalCluster.start(
            LocalClusterSettings.in(Path.of(trial.folder())),
            (env, run) -> Graphs.draw(env, run, trial));
    cluster.start(Graphs.run(trial.run()));
    new CountDownLatch(1).await();
  }
}
