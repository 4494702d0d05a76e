package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs specs of the web sources in a real browser against a stage. */
final class BrowserSpecs {
  private static final Path WEB = Path.of("src/main/web");

  private BrowserSpecs() {}

  /**
   * Fails with all that the specs said unless they pass.
   *
   * @param name of the log and of the folder with the results, both in {@code target}
   * @param specs which, below {@code e2e}
   */
  static void pass(Stage stage, String name, String specs, int minutesMax)
      throws IOException, InterruptedException {
    Path target = Files.createDirectories(Path.of("target")).toAbsolutePath();
    File output = target.resolve(name + ".log").toFile();
    ProcessBuilder browser = new ProcessBuilder("npm", "run", "--silent", "e2e");
    browser.directory(WEB.toFile()).redirectErrorStream(true).redirectOutput(output);
    Map<String, String> settings = browser.environment();
    settings.put("PLEDGEWATCH_URL", stage.pages());
    settings.put("PLEDGEWATCH_PUBLISHER", stage.publisher());
    settings.put("PLEDGEWATCH_RESULTS", target.resolve(name).toString());
    settings.put("PLEDGEWATCH_SPECS", specs);
    Process running = browser.start();
    boolean isDone = running.waitFor(minutesMax, TimeUnit.MINUTES);
    running.destroyForcibly();
    assertThat(isDone && running.exitValue() == 0)
        .as("the specs %s:%n%s", specs, Files.readString(output.toPath()))
        .isTrue();
  }
}
