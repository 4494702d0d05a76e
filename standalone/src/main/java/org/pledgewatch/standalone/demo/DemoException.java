package org.pledgewatch.standalone.demo;

/** Something the user can mend; the message says what happened and what to do. */
public final class DemoException extends Exception {
  /** The user's choice cannot be met; nothing was started. */
  public static final int USAGE = 2;

  /** It began, and failed. */
  public static final int FAILED = 1;

  private final int exitCode;

  DemoException(int exitCode, String message) {
    this(exitCode, message, null);
  }

  DemoException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
