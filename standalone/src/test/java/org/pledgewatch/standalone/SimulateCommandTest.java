package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimulateCommandTest {
  private static final String NOON = "2026-11-21T12:00:00Z";

  @TempDir Path folder;
  private final RecordedTerminal terminal = new RecordedTerminal();

  @Test
  void shouldWriteTheSameFileForTheSameOptionsAndToStandardOutput() throws Exception {
    // Given
    Path once = folder.resolve("once.ndjson");

    // When
    int exitCode = simulate("--out", once.toString());
    int again = simulate("--out", "-");

    // Then
    assertThat(exitCode).isZero();
    assertThat(again).isZero();
    assertThat(Files.readString(once))
        .isEqualTo(terminal.said())
        .contains("incident.created", "unit.located", "call.presented", "\"west-yorkshire\"")
        .doesNotContain("/malformed");
    assertThat(terminal.complained()).contains(" lines in ");
  }

  @Test
  void shouldAddFaultsWhereAsked() throws Exception {
    // Given
    Path good = folder.resolve("good.ndjson");
    Path bad = folder.resolve("bad.ndjson");

    // When
    simulate("--out", good.toString(), "--force", "northumbria");
    simulate("--out", bad.toString(), "--force", "northumbria", "--faults");

    // Then
    Set<String> missing = new HashSet<>(Files.readAllLines(good));
    Files.readAllLines(bad).forEach(missing::remove);
    assertThat(missing).isEmpty();
    assertThat(Files.readAllLines(good)).isNotEmpty();
    assertThat(Files.readString(bad)).contains("/malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--force atlantis | --force atlantis: must be of west-yorkshire, northumbria",
        "--for PT0S       | length: PT0S",
        "--for P367D      | length: PT8808H",
      })
  void shouldRefuseWhatCannotBeAndWriteNothing(String wrong, String complaint) {
    // Given
    Path out = folder.resolve("out.ndjson");
    String[] option = wrong.split(" ");

    // When
    int exitCode = simulate("--out", out.toString(), option[0], option[1]);

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained()).contains(complaint);
    assertThat(out).doesNotExist();
  }

  @Test
  void shouldNameTheFolderThatIsNotThere() {
    // When
    int exitCode = simulate("--out", folder.resolve("none/out.ndjson").toString());

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(terminal.complained()).contains("there is no folder");
  }

  private int simulate(String... options) {
    List<String> arguments = new ArrayList<>(List.of("simulate", "--from", NOON));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--for")) {
      arguments.addAll(List.of("--for", "PT1H"));
    }
    return Pledgewatch.execute(terminal.plain(), arguments.toArray(String[]::new));
  }
}
