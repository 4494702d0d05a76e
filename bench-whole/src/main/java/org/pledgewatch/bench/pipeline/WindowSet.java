package org.pledgewatch.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.pledgewatch.domain.rolling.Window;

/** Which windows are asked for, all at once, each second; the engine's benchmark has the same. */
enum WindowSet {
  S1("PT1M"),
  S3("PT1M PT5M PT15M"),
  S5("PT1M PT5M PT15M PT1H P1D");

  private static final Duration STEP = Duration.ofSeconds(1);

  private final String lengths;

  /**
   * @param lengths shortest first
   */
  WindowSet(String lengths) {
    this.lengths = lengths;
  }

  private List<Duration> lengths() {
    return Stream.of(lengths.split(" ", -1)).map(Duration::parse).toList();
  }

  List<Window> windows() {
    return lengths().stream().map(length -> Window.fixed(length, STEP)).toList();
  }

  long longestMs() {
    return lengths().stream().mapToLong(Duration::toMillis).max().orElseThrow();
  }
}
