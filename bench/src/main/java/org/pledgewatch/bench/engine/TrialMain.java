package org.pledgewatch.bench.engine;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.pledgewatch.bench.engine.TallyFile.Slot;

/** The process of a trial: it ends at the last mark, in the middle of the calls. */
public final class TrialMain {
  private static final long POLL_MS = 20;
  private static final int FAILED = 1;

  private TrialMain() {}

  /**
   * @param arguments the trial, and its tally file
   */
  public static void main(String[] arguments) throws Exception {
    Trial trial = Trial.parse(arguments[0]);
    TallyFile tally = TallyFile.open(Path.of(arguments[1]));
    FutureTask<Void> task = new FutureTask<>(() -> run(trial, arguments[1]));
    Thread running = new Thread(task, "trial");
    running.setDaemon(true);
    running.start();
    while (running.isAlive() && tally.get(Slot.DONE) == 0) {
      Thread.sleep(POLL_MS);
    }
    // At once, or everything in flight would be published first.
    Runtime.getRuntime().halt(tally.get(Slot.DONE) == 1 ? 0 : complain(task));
  }

  private static int complain(FutureTask<Void> task) throws InterruptedException {
    try {
      task.get();
      System.err.println("the calls have ended before the last mark");
    } catch (ExecutionException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      System.err.println(root);
    }
    return FAILED;
  }

  private static Void run(Trial trial, String tally) throws Exception {
    Contestants.named(trial.contestant()).run(trial.job(tally));
    return null;
  }
}
