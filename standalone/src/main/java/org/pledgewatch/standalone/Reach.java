package org.pledgewatch.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.pledgewatch.standalone.demo.DemoSettings;
import org.pledgewatch.standalone.demo.Running;
import picocli.CommandLine.Option;

/** Options of commands that work beside a running system: where its parts are. */
final class Reach {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of the running demonstration that is meant.")
  private Path data = DemoSettings.DATA;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "The log; by default the running demonstration's.")
  private Optional<String> kafka = Optional.empty();

  /**
   * @throws IllegalArgumentException where none is named and none runs; says what to do
   */
  String kafka() {
    return kafka.orElseGet(() -> ofDemo(Running::kafka, "--kafka HOST:PORT"));
  }

  URI gateway(Optional<URI> named) {
    return named.orElseGet(() -> ofDemo(Running::gateway, "--gateway URL"));
  }

  URI store(Optional<URI> named) {
    return named.orElseGet(() -> ofDemo(Running::store, "--store URL"));
  }

  private <T> T ofDemo(Function<Running, T> part, String option) {
    try {
      return Running.on(data)
          .map(part)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "No demonstration runs on "
                          + data
                          + ". Start one, name its folder with --data DIR, or give "
                          + option
                          + "."));
    } catch (IOException e) {
      throw new IllegalArgumentException("--data " + data + ": cannot be read: " + e, e);
    }
  }
}
