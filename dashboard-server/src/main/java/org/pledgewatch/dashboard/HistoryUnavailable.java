package org.pledgewatch.dashboard;

/** The store does not answer, or answers with an error of its own. */
final class HistoryUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  HistoryUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
