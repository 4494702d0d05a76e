package org.pledgewatch.jobs.replay;

/** Is told, in the replay's thread and a few times a second at most, how far it is. */
public interface ReplayListener {
  void progress(ReplayProgress progress);

  /** Something that people should know, once. */
  void note(String line);

  /** All events have been read, now or before an interruption; no figure is written yet. */
  default void read(ReplaySummary summary) {}
}
