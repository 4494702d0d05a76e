package org.pledgewatch.jobs.replay;

/** Takes the lines of a file, in their order. */
interface LineSink {
  /** A line that is not blank, without its end. */
  void line(byte[] line);

  /** A line longer than {@link LineSplitter#LINE_BYTES_MAX}, which nobody holds. */
  void tooLong();
}
