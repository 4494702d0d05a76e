package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.wire.ReferenceFolder;
import org.pledgewatch.ingest.simulator.EventSet;
import org.pledgewatch.ingest.simulator.ForceProfile;

/**
 * All that a force's systems say, as bad sources say it, replayed: the same bytes, however many
 * work at it. A day of a small force; {@code -Dreplay.large=true} takes one as large as in the
 * demonstration.
 */
final class SimulatedDayReplayTest {
  private static final boolean LARGE_FORCE = Boolean.getBoolean("replay.large");
  private static final String REFERENCE = "uk-wards";
  private static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  @TempDir Path folder;
  private final RecordedTerminal terminal = new RecordedTerminal();
  private Path events;

  @BeforeEach
  void simulate() throws Exception {
    ForceProfile force = ForceProfile.first(1).get(0);
    events = folder.resolve("events.ndjson");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(events))) {
      new EventSet(
              List.of(LARGE_FORCE ? force : force.small()),
              ReferenceFolder.texts(REFERENCE).parse(),
              7,
              MORNING,
              DAY,
              true)
          .write(out, (lines, eventTime) -> {});
    }
  }

  @Test
  void shouldReplayToTheSameBytesAtEachParallelism() throws Exception {
    // When
    Path once = replay("once.ndjson", 1);
    Path byTwo = replay("by-two.ndjson", 2);

    // Then
    assertThat(byTwo).hasSameBinaryContentAs(once);
    assertThat(Files.readString(once))
        .contains("\"presence\"", "\"abstraction\"", "\"units-committed\"", "\"answer-999\"");
    assertThat(Files.readString(once)).contains("\"time-to-assign\"", "\"deploy-emergency\"");
  }

  private Path replay(String name, int parallelism) {
    Path out = folder.resolve(name);
    List<String> words =
        new ArrayList<>(List.of("replay", "--events", events.toString(), "--out", out.toString()));
    words.addAll(List.of("--policy", "pledge-2008", "--reference", REFERENCE));
    words.addAll(List.of("--parallelism", Integer.toString(parallelism)));
    words.addAll(List.of("--run", "day", "--every", "PT1H"));
    words.addAll(List.of("--work", folder.resolve("work").toString()));
    int exitCode = Pledgewatch.execute(terminal.plain(), words.toArray(String[]::new));
    assertThat(exitCode).as(terminal.complained()).isZero();
    return out;
  }
}
