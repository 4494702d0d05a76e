package org.pledgewatch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine's loopback address. Stateless and thread-safe. */
public final class Ports {
  /** The only address that embedded parts listen on. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Asks for any port that is free. */
  public static final int EPHEMERAL = 0;

  static final int PORT_MAX = 65_535;

  private Ports() {}

  /** Whether nothing listens on the port at this moment. */
  public static boolean isFree(int port) {
    try {
      listen(port).close();
      return true;
    } catch (BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that was free a moment ago; another process may take it before the caller does. */
  static int anyFree() {
    try (ServerSocket socket = listen(EPHEMERAL)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int checked(int port) {
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException("port: " + port);
    }
    return port;
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
