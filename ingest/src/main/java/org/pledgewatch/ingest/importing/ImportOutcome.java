package org.pledgewatch.ingest.importing;

/** How an import ended. */
public sealed interface ImportOutcome {
  /** For a command line. */
  int exitCode();

  /**
   * All that could be mapped has arrived. Exit code 0; {@value #INCOMPLETE} where rows could not be
   * mapped or events were refused, which the summary lists.
   */
  record Done(ImportSummary summary) implements ImportOutcome {
    static final int INCOMPLETE = 3;

    @Override
    public int exitCode() {
      return summary.isWhole() ? 0 : INCOMPLETE;
    }
  }

  /** The mapping, an input or the request is wrong; nothing was written or sent. Exit code 2. */
  record BadInput(String message) implements ImportOutcome {
    @Override
    public int exitCode() {
      return 2;
    }
  }

  /**
   * It could not be finished: the gateway stayed away, the disk is full. What the gateway has is
   * kept in mind; the same again goes on from there. Exit code 1.
   */
  record Broken(String message) implements ImportOutcome {
    @Override
    public int exitCode() {
      return 1;
    }
  }
}
