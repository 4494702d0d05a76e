package org.pledgewatch.ingest.mapping;

/** A row cannot be mapped; never leaves this package, where it becomes a {@link Mapped.Not}. */
final class CannotMapException extends RuntimeException {
  private final String reason;

  /**
   * @param reason one of few: columns and formats may be named, values may not
   * @param detail the values
   */
  CannotMapException(String reason, String detail) {
    super(reason + ": " + detail, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
