package org.pledgewatch.standalone;

import java.io.IOException;

/** Runs a command on the ledgers and says what went wrong, if anything. */
final class LedgerAttempt {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private LedgerAttempt() {}

  /** What the command does. */
  interface Work {
    int run() throws IOException, InterruptedException;
  }

  static int of(Terminal terminal, Work work) {
    try {
      return work.run();
    } catch (IllegalArgumentException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return USAGE;
    } catch (IOException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }
}
