package org.pledgewatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.standalone.RecordedTerminal;

/** The live page over the whole demonstration, in a real browser: runs the specs of its own. */
final class LivePageTest {
  private static final Path WEB = Path.of("../dashboard-server/src/main/web");
  private static final String NEWEST_MS =
      "select cast(max(timestamp) as long) / 1000 from promise where run = 'demo'";
  private static final int MINUTES_MAX = 5;

  @TempDir Path folder;

  @Test
  void shouldShowTheSimulatedForce() throws Exception {
    // Given
    DemoSettings settings = new DemoSettings(0, folder, 2, 1, 7, false, false);
    long startMs = Clock.systemUTC().millis();
    Path target = Files.createDirectories(Path.of("target")).toAbsolutePath();
    File output = target.resolve("live-page.log").toFile();
    try (Demo demo = Demo.prepare(settings, new RecordedTerminal().plain())) {
      demo.start();
      Probe probe = new Probe();
      probe.await(
          "figures of now", () -> probe.number(demo, NEWEST_MS), foundMs -> foundMs > startMs);
      ProcessBuilder specs = new ProcessBuilder("npm", "run", "--silent", "e2e");
      specs.directory(WEB.toFile()).redirectErrorStream(true).redirectOutput(output);
      specs
          .environment()
          .putAll(
              Map.of(
                  "PLEDGEWATCH_URL", demo.address().toString().replaceFirst("/$", ""),
                  "PLEDGEWATCH_GATEWAY", demo.gatewayAddress().toString(),
                  "PLEDGEWATCH_SPECS", "demo/*.spec.ts",
                  "PLEDGEWATCH_RESULTS", target.resolve("live-page").toString()));

      // When
      Process running = specs.start();
      boolean isDone = running.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
      running.destroyForcibly();

      // Then
      assertThat(isDone && running.exitValue() == 0)
          .as("the specs of the demonstration's page:%n%s", Files.readString(output.toPath()))
          .isTrue();
    }
  }
}
