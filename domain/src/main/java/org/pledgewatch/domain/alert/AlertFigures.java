package org.pledgewatch.domain.alert;

/** The newest figures of one scope, as rules look at them. */
public interface AlertFigures {
  /** What was decided of a promise in a window; {@link Decided#NONE} without a figure. */
  Decided decided(String promise, String window);

  /** Who waits on a line; {@link Waiting#NOBODY} without a figure. */
  Waiting waiting(String level, String line);
}
