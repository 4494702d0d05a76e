package org.pledgewatch.ingest.mapping;

/** A row cannot be mapped; never leaves this package, where it becomes a {@link Mapped.Not}. */
final class CannotMapException extends RuntimeException {
  private final String reason;
  private final String detail;

  /**
   * @param reason one of few: columns and formats may be named, values may not
   * @param detail the values
   */
  CannotMapException(String reason, String detail) {
    super(reason + ": " + detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  String reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
