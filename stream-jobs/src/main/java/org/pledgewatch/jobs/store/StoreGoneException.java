package org.pledgewatch.jobs.store;

import java.io.IOException;

/** The store did not answer, or said that it is too busy: trying again may help. */
final class StoreGoneException extends IOException {
  StoreGoneException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether an HTTP status means that the same request may do later; 0 is no answer at all. */
  static boolean isPassing(int status) {
    return status == 0 || status == 408 || status == 429 || status >= 500;
  }
}
