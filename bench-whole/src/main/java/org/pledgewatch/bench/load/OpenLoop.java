package org.pledgewatch.bench.load;

import java.util.concurrent.locks.LockSupport;

/**
 * Does work at times that are fixed beforehand, on a thread of its own. Work that is behind is done
 * at once and never left out; nothing waits for answers.
 */
final class OpenLoop {
  private final Thread thread;

  /** Is done at its time, and does not block. */
  @FunctionalInterface
  interface Work {
    void at(long number, long scheduledNs);
  }

  private OpenLoop(Thread thread) {
    this.thread = thread;
  }

  /**
   * @param startNs when the first is due, by {@code System.nanoTime}
   */
  static OpenLoop start(String name, long startNs, double periodNs, long count, Work work) {
    Thread thread =
        new Thread(
            () -> {
              for (long i = 0; i < count && !Thread.currentThread().isInterrupted(); i++) {
                long dueNs = startNs + (long) (i * periodNs);
                for (long left = dueNs - System.nanoTime();
                    left > 0 && !Thread.currentThread().isInterrupted();
                    left = dueNs - System.nanoTime()) {
                  LockSupport.parkNanos(left);
                }
                work.at(i, dueNs);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return new OpenLoop(thread);
  }

  void awaitEnd() throws InterruptedException {
    thread.join();
  }

  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
