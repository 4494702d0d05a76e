package org.pledgewatch.ingest.gateway;

/** The log cannot take or tell anything now; trying again later may work. Has no stack trace. */
final class LogUnavailableException extends RuntimeException {
  LogUnavailableException(String message) {
    this(message, null);
  }

  LogUnavailableException(String message, Throwable cause) {
    super(message, cause, false, false);
  }
}
