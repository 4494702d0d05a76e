package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PledgewatchTest {
  @TempDir Path folder;
  private final RecordedTerminal terminal = new RecordedTerminal();

  @Test
  void shouldSayItsVersion() {
    // Given
    String command = "version";

    // When
    int exitCode = execute(command);

    // Then
    assertThat(exitCode).isZero();
    assertThat(terminal.said()).startsWith("pledgewatch 0.").contains("Java");
  }

  @Test
  void shouldNameThePortThatIsTakenAndStartNothing() throws Exception {
    // Given
    Path data = folder.resolve("demo");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      // When
      int exitCode = execute("demo", "--port", "" + port, "--data", data.toString());

      // Then
      assertThat(exitCode).isEqualTo(2);
      assertThat(terminal.complained()).contains("Port " + port, "taken", "--port N");
      assertThat(data).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--speed 0", "--speed -1", "--forces 0", "--forces 999", "--port 70000"})
  void shouldRefuseADemonstrationThatCannotBe(String wrong) {
    // Given
    Path data = folder.resolve("demo");
    String[] option = wrong.split(" ");

    // When
    int exitCode = execute("demo", "--data", data.toString(), option[0], option[1]);

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained()).contains(option[0].substring(2), option[1]);
    assertThat(data).doesNotExist();
  }

  @Test
  void shouldNameAMappingThatIsNotThere() {
    // Given
    String input = folder.resolve("calls.csv").toString();

    // When
    int exitCode = execute("import", "--mapping", "no-such-mapping", input);

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained()).contains("no-such-mapping");
  }

  private int execute(String... arguments) {
    return Pledgewatch.execute(terminal.plain(), arguments);
  }
}
