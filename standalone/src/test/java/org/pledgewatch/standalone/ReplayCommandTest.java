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
        "--measures answr-999          | promise, duration, presence, abstraction, level, demand, answer-999",
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

  @Test
  void shouldRefuseReferenceDataThatIsToBeMendedAndSayAllOfIt() throws Exception {
    // Given
    Path reference = Files.createDirectory(folder.resolve("reference"));
    Files.writeString(
        reference.resolve("boundaries.geojson"),
        collection(square("a", ""), square("a", ",[0,51]")));

    // When
    int exitCode = replay(events, "--reference", reference.toString());

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained())
        .contains("feature 1 (a): ring 1 is not closed", "feature 2 (a): neighbourhood a is that");
    assertThat(out()).doesNotExist();
  }

  @Test
  void shouldRefuseReferenceDataThatIsNotThere() {
    // When
    int exitCode = replay(events, "--reference", folder.resolve("none").toString());

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained()).contains("neither reference data that ships (uk-wards)");
  }

  @Test
  void shouldTellOfOverlapsAndQuarantinePlacesThatAreNotKnown() throws Exception {
    // Given
    Path reference = Files.createDirectory(folder.resolve("reference"));
    Files.writeString(
        reference.resolve("boundaries.geojson"),
        collection(square("a", ",[0,51]"), square("b", ",[0,51]")));
    Files.writeString(events, duty("u-1", "a") + duty("u-2", "atlantis"));

    // When
    int exitCode = replay(events, "--reference", reference.toString());

    // Then
    assertThat(exitCode).isZero();
    assertThat(terminal.complained())
        .contains("neighbourhoods a and b overlap", "points there are in a", "unknown-place");
  }

  private static String duty(String unit, String team) {
    return """
    {"specversion":"1.0","id":"%s-d","source":"/rota","type":"unit.duty","subject":"%s",\
    "time":"2026-11-21T21:00:00Z","data":{"state":"on","force":"f","team":"%s"}}
    """
        .formatted(unit, unit, team);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  /** A square whose ring ends as given. */
  private static String square(String id, String end) {
    return """
    {"type":"Feature","properties":{"neighbourhood":"%s","name":"The %s","district":"d",\
    "force":"f","settlement":"urban"},"geometry":{"type":"Polygon","coordinates":\
    [[[0,51],[1,51],[1,52],[0,52]%s]]}}"""
        .formatted(id, id, end);
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
