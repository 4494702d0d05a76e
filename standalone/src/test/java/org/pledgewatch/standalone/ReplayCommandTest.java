package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplayCommandTest {
  @TempDir Path folder;
  private final RecordedTerminal terminal = new RecordedTerminal();
  private Path events;

  @BeforeEach
  void makeEvents() throws Exception {
    events = Files.createFile(folder.resolve("events.ndjson"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--measures answr-999          | answr-999",
        "--measures answr-999          | promise, duration, level, answer-999",
        "--measures promise,level,x    | \"x\"",
        "--run live                    | never touches live",
        "--run Not_An_Id               | Not_An_Id",
        "--at 2026-11-21T21:05:00.500Z | whole second",
      })
  void shouldRefuseWhatCannotBeMetAndWriteNothing(String wrong, String complaint) {
    // When
    int exitCode = replay(events, wrong.split(" "));

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained()).contains(complaint);
    assertThat(out()).doesNotExist();
  }

  @Test
  void shouldSayWhatItReadsOfAFolderThatHoldsNone() throws Exception {
    // Given
    Path empty = Files.createDirectory(folder.resolve("empty"));

    // When
    int exitCode = replay(empty);

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained()).contains(empty.toString(), ".ndjson", ".jsonl.gz");
  }

  @Test
  void shouldLeaveOutTimesAfterTheEndAndSaySo() {
    // When
    int exitCode =
        replay(
            events,
            "--to",
            "2026-11-21T21:00:00Z",
            "--at",
            "2026-11-21T21:00:00Z,2026-11-21T21:05:00Z");

    // Then
    assertThat(exitCode).isZero();
    assertThat(terminal.complained())
        .contains("--at 2026-11-21T21:05:00Z: left out")
        .doesNotContain("--at 2026-11-21T21:00:00Z");
  }

  @Test
  void shouldTakeNamesThatThePackHas() {
    // When
    int exitCode = replay(events, "--measures", "answer-999,level,call-handling");

    // Then
    assertThat(exitCode).isZero();
    assertThat(out()).exists();
  }

  private Path out() {
    return folder.resolve("figures.out");
  }

  private int replay(Path from, String... options) {
    List<String> all = new ArrayList<>(List.of("replay", "--events", from.toString()));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(List.of("--work", folder.resolve("work").toString()));
    all.addAll(List.of(options));
    return Pledgewatch.execute(terminal.plain(), all.toArray(String[]::new));
  }
}
