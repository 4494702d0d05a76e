package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/** The page of demand in a real browser, on weeks of figures in a real store. */
class DemandPageBrowserTest {
  private static final Path WEB = Path.of("src/main/web");
  private static final int MINUTES_MAX = 10;

  @TempDir Path folder;

  @Test
  void shouldDoWhatItsSpecsSay() throws Exception {
    // Given
    File output = Files.createDirectories(Path.of("target")).resolve("demand-page.log").toFile();
    try (EmbeddedQuestDb store = EmbeddedQuestDb.start(folder.resolve("store"));
        TestLog log = TestLog.start(folder.resolve("log"));
        Stage stage = new Stage(log, 0, store.uri())) {
      ProcessBuilder specs = new ProcessBuilder("npm", "run", "--silent", "e2e");
      specs.directory(WEB.toFile()).redirectErrorStream(true).redirectOutput(output);
      specs
          .environment()
          .putAll(
              Map.of(
                  "PLEDGEWATCH_URL",
                  stage.pages(),
                  "PLEDGEWATCH_PUBLISHER",
                  stage.publisher(),
                  "PLEDGEWATCH_SPECS",
                  "stored/*.spec.ts",
                  "PLEDGEWATCH_RESULTS",
                  Path.of("target/demand-page").toAbsolutePath().toString()));

      // When
      Process running = specs.start();
      boolean isDone = running.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
      running.destroyForcibly();

      // Then
      assertThat(isDone && running.exitValue() == 0)
          .as("the specs of the page of demand:%n%s", Files.readString(output.toPath()))
          .isTrue();
    }
  }
}
