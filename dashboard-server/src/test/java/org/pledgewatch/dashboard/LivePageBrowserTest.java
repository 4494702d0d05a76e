package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live page in a real browser, on real topics: runs the specs of the web sources. */
class LivePageBrowserTest {
  private static final Path WEB = Path.of("src/main/web");
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final int MINUTES_MAX = 15;

  @TempDir Path folder;

  @Test
  void shouldDoWhatItsSpecsSay() throws Exception {
    // Given
    File output = Files.createDirectories(Path.of("target")).resolve("live-page.log").toFile();
    try (TestLog log = TestLog.start(folder.resolve("log"));
        Stage stage = new Stage(log, 0, NO_STORE)) {
      ProcessBuilder specs = new ProcessBuilder("npm", "run", "--silent", "e2e");
      specs.directory(WEB.toFile()).redirectErrorStream(true).redirectOutput(output);
      specs.environment().put("PLEDGEWATCH_URL", stage.pages());
      specs.environment().put("PLEDGEWATCH_PUBLISHER", stage.publisher());
      specs
          .environment()
          .put("PLEDGEWATCH_RESULTS", Path.of("target/live-page").toAbsolutePath().toString());

      // When
      Process running = specs.start();
      boolean isDone = running.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
      running.destroyForcibly();

      // Then
      assertThat(isDone && running.exitValue() == 0)
          .as("the specs of the live page:%n%s", Files.readString(output.toPath()))
          .isTrue();
    }
  }
}
