package org.pledgewatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.standalone.RecordedTerminal;

/** The whole of it, as a user starts it. */
final class DemoTest {
  private static final String FIGURES =
      "select count() from promise where run = 'demo' and \"window\" = 'PT1M'";
  private static final String NEWEST_MS =
      "select cast(max(timestamp) as long) / 1000 from promise where run = 'demo'";
  private static final String OLDEST_MS =
      "select cast(min(timestamp) as long) / 1000 from promise where run = 'demo'";

  @TempDir Path folder;
  private final RecordedTerminal terminal = new RecordedTerminal();
  private final Probe probe = new Probe();

  @Test
  void shouldMakeFiguresAndGoOnWhereItWasWhenStartedAgain() throws Exception {
    // Given
    long oldestMs;
    long newestMs;
    long count;
    long startMs = Clock.systemUTC().millis();
    try (Demo demo = start()) {
      probe.await(
          "figures of now", () -> probe.number(demo, NEWEST_MS), foundMs -> foundMs > startMs);
      probe.await("the run on the page", () -> runs(demo), found -> found.contains("\"demo\""));
      probe.await("history on the page", () -> history(demo), found -> !found.isEmpty());
      oldestMs = probe.number(demo, OLDEST_MS);
      newestMs = probe.number(demo, NEWEST_MS);
      count = probe.number(demo, FIGURES);
    }

    // When
    try (Demo demo = start()) {
      Path log = folder.resolve("logs/jobs.log");
      probe.await("the job going on", () -> Files.readString(log), DemoTest::hasGoneOn);
      long storedMs = Math.max(newestMs, probe.number(demo, NEWEST_MS));
      probe.await(
          "newer figures", () -> probe.number(demo, NEWEST_MS), foundMs -> foundMs > storedMs);

      // Then
      assertThat(probe.number(demo, OLDEST_MS)).isEqualTo(oldestMs);
      assertThat(probe.number(demo, FIGURES)).isGreaterThanOrEqualTo(count);
      assertThat(terminal.said()).contains("ok Kafka", "ok Dashboard", "ok Simulated force");
      assertThat(terminal.complained()).isEmpty();
    }
  }

  @Test
  void shouldKeepASecondOneOffTheSameFolderAndLeaveTheFirstAlone() throws Exception {
    // Given
    DemoSettings settings = settings();
    try (Demo first = Demo.prepare(settings, terminal.plain())) {
      assertThat(first).isNotNull();

      // When
      assertThatThrownBy(() -> Demo.prepare(settings, terminal.plain()))

          // Then
          .isInstanceOf(DemoException.class)
          .hasMessageContaining("Another demonstration")
          .hasMessageContaining("--data");
    }
    Demo.prepare(settings, terminal.plain()).close();
  }

  private static boolean hasGoneOn(String log) {
    return Pattern.compile("Run demo begins from file:.*/demo/").matcher(log).find();
  }

  private Demo start() throws DemoException {
    Demo demo = Demo.prepare(settings(), terminal.plain());
    try {
      demo.start();
      return demo;
    } catch (DemoException e) {
      demo.close();
      throw e;
    }
  }

  private DemoSettings settings() {
    return new DemoSettings(0, folder, 10, 1, 7, false, false);
  }

  private String runs(Demo demo) throws IOException, InterruptedException {
    return probe.get(demo.address().resolve("/api/runs")).toString();
  }

  private JsonNode history(Demo demo) throws IOException, InterruptedException {
    long toMs = probe.number(demo, NEWEST_MS);
    URI series =
        demo.address()
            .resolve(
                "/api/series?run=demo&measure=promise&promise=answer-999&window=PT5M&field=opened"
                    + "&from="
                    + Instant.ofEpochMilli(toMs - 600_000)
                    + "&to="
                    + Instant.ofEpochMilli(toMs));
    return probe.get(series).path("at");
  }
}
