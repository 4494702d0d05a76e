package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.Samples.lines;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlowClientTest {
  private TestGateway gateway;

  @BeforeAll
  void start(@TempDir Path folder) {
    gateway = TestGateway.start(folder, Map.of("body.s.max", "1"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldNotWaitForABodyForEver() throws Exception {
    String run = gateway.freshRun();

    assertThat(statusOf(run, TestGateway.SINGLE, "{\"specversion\":")).isEqualTo("408");
    assertThat(gateway.loggedIds(run)).isEmpty();
  }

  @Test
  void shouldNotWaitForALineForEverButKeepThoseBefore() throws Exception {
    String run = gateway.freshRun();

    assertThat(statusOf(run, TestGateway.LINES, lines(answered("e-1")) + "{\"spec"))
        .isEqualTo("408");
    assertThat(gateway.loggedIds(run)).containsExactly("e-1");
  }

  /** The answer to a body that begins so and never ends. */
  private String statusOf(String run, String type, String begun) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.gateway().port())) {
      String head =
          "POST /events?run=%s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 9000\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write((head.formatted(run, type) + begun).getBytes(UTF_8));
      out.flush();
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 408".length());
      return new String(status, UTF_8).substring("HTTP/1.1 ".length());
    }
  }
}
