package org.pledgewatch.embedded;

/** A part was asked to listen on a port that something else listens on. */
public final class PortTakenException extends RuntimeException {
  private final int port;

  PortTakenException(String part, int port) {
    super("Port " + port + " is taken; " + part + " cannot listen on it. Choose another port.");
    this.port = port;
  }

  public int port() {
    return port;
  }
}
