package org.pledgewatch.bench.engine;

/** One way to make the figures of all windows. Immutable. */
interface Contestant {
  /** As on the command line. */
  String name();

  /** As in tables. */
  String title();

  /** Whether it can take a call back; others are fed calls that are right from the beginning. */
  boolean takesBack();

  /** What it means by a percentile. */
  Ranking ranking();

  /** Whether it makes figures at all; a limit does not, and is only timed. */
  default boolean makesFigures() {
    return true;
  }

  /** Takes all calls of a job to its sink. */
  void run(Job job) throws Exception;
}
