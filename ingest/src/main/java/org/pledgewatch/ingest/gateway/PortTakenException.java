package org.pledgewatch.ingest.gateway;

/** Something else listens on the port that was asked for. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int port;

  PortTakenException(String setting, int port, Throwable cause) {
    super(
        "port " + port + " is taken; stop what listens there, or set " + setting + " to another",
        cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
