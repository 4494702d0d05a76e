package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.pledgewatch.domain.wire.Json;

/** Reads a stream of events over a plain socket, only when asked: as slowly as a test wants. */
final class EventsReader implements AutoCloseable {
  private static final int RECEIVE_BUFFER_BYTES = 8 * 1_024;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  record ReadEvent(String name, JsonNode data) {}

  private final Socket socket = new Socket();
  private final BufferedReader in;

  EventsReader(URI pages, String query, String cookie) throws IOException {
    this("/api/stream?" + query, pages, cookie);
  }

  /** Of another stream than that of figures. */
  static EventsReader of(URI pages, String path, String cookie) throws IOException {
    return new EventsReader(path, pages, cookie);
  }

  private EventsReader(String path, URI pages, String cookie) throws IOException {
    socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
    socket.setSoTimeout((int) DEADLINE.toMillis());
    socket.connect(new java.net.InetSocketAddress(pages.getHost(), pages.getPort()));
    String request =
        "GET " + path + " HTTP/1.0\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The next event of that name for which the condition holds; fails after a long while. */
  ReadEvent await(String name, Predicate<JsonNode> condition) {
    return await(event -> event.name().equals(name) && condition.test(event.data()));
  }

  /** The next event for which the condition holds, which is told of each; fails likewise. */
  ReadEvent await(Predicate<ReadEvent> condition) {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < deadlineNs) {
      ReadEvent event = next();
      if (condition.test(event)) {
        return event;
      }
    }
    throw new AssertionError("No such event came");
  }

  /** Reads until the server ends the stream. */
  void awaitEnd() {
    try {
      for (String line = in.readLine(); line != null; ) {
        line = in.readLine();
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("The stream goes on", e);
    } catch (IOException e) {
      return; // Cut off.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private ReadEvent next() {
    try {
      String name = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          return new ReadEvent(name, Json.MAPPER.readTree(line.substring("data: ".length())));
        }
      }
      throw new AssertionError("The stream ended");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
