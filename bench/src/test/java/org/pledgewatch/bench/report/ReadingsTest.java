package org.pledgewatch.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {
  private static final String SPEED = "events/s";

  @Test
  void shouldCompareRoundByRound() {
    // Given
    Readings readings =
        new Readings(
            List.of(
                reading(1, "ours", 10),
                reading(1, "bare", 40),
                reading(2, "bare", 20),
                reading(2, "ours", 10),
                reading(3, "ours", 90),
                reading(4, "ours", 30),
                reading(4, "bare", 30)));

    // When
    Range ratio = readings.ratio("ours", "bare", "single", SPEED).orElseThrow();

    // Then
    assertThat(ratio).isEqualTo(new Range(0.5, 0.25, 1));
    assertThat(readings.of("ours", "single", SPEED)).contains(new Range(20, 10, 90));
    assertThat(readings.of("ours", "batch", SPEED)).isEmpty();
  }

  @Test
  void shouldPrintTheRatioAgainstAStoredRun(@TempDir Path folder) throws Exception {
    // Given
    Path file = folder.resolve("ingest.json");
    Machine machine =
        new Machine("a processor", 2, 1, "Linux", "17", "2", "4", "abc", "2026-01-01T00:00:00Z");
    StoredRun stored =
        new StoredRun(
            machine,
            List.of("-Xmx1g"),
            1,
            1,
            List.of(),
            new Readings(List.of(reading(1, "ours", 80))));
    Files.writeString(file, Written.json(stored));

    // When
    String table =
        new Readings(List.of(reading(1, "ours", 100), reading(1, "bare", 5)))
            .against(StoredRun.read(file).readings())
            .markdown();

    // Then
    assertThat(StoredRun.read(file)).isEqualTo(stored);
    assertThat(table).contains("| ours ", "| 80.0 ", "| 100 ", "| 1.25 ").doesNotContain("bare");
  }

  private static Reading reading(int round, String subject, double speed) {
    return new Reading(round, subject, "single", Map.of(SPEED, speed));
  }
}
