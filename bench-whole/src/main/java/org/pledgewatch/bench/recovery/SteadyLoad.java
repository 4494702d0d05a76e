package org.pledgewatch.bench.recovery;

import org.pledgewatch.bench.load.Rig;

/** The same load until it is closed, on a thread of its own. */
final class SteadyLoad implements AutoCloseable {
  /** Load is begun in pieces of this length. */
  private static final int PIECE_S = 2;

  private final Thread thread;
  private volatile boolean isOver;

  private SteadyLoad(Rig rig, int positionsPerS) {
    thread = new Thread(() -> send(rig, positionsPerS), "steady-load");
  }

  static SteadyLoad begin(Rig rig, int positionsPerS) {
    SteadyLoad load = new SteadyLoad(rig, positionsPerS);
    load.thread.setDaemon(true);
    load.thread.start();
    return load;
  }

  private void send(Rig rig, int positionsPerS) {
    try {
      while (!isOver) {
        rig.load(positionsPerS, PIECE_S);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns once the piece in hand has been sent. */
  @Override
  public void close() throws InterruptedException {
    isOver = true;
    thread.join();
  }
}
