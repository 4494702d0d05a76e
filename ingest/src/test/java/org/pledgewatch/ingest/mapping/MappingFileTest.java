package org.pledgewatch.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MappingFileTest {
  private static final String GOOD =
      """
      zone: Europe/London
      subject: "${call}"
      source: /import/test
      times:
        - format: "yyyy-MM-dd HH:mm:ss"
          columns:
            came: came_at
      events:
        - type: call.presented
          time: came
          data: {line: "999", force: essex}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "format: \"yyyy  | formt: \"yyyy   | line 5, times[1].formt: unknown key \"formt\"; remove it",
        "Europe/London   | Europe/Londn    | line 1, zone: \"Europe/Londn\" is no time zone; use an IANA",
        "time: came      | time: went      | line 10, events[1].time: no time is called \"went\"",
        "call.presented  | call.presentd   | line 9, events[1].type: \"call.presentd\" is no event type",
        "came: came_at   | came:           | line 7, times[1].columns.came: there is no value; write one",
        "MM-dd           | MM-ddQQQQQQQ    | line 5, times[1].format: \"yyyy-MM-ddQQQQQQQ HH:mm:ss\" is no",
        "${call}         | ${call          | line 2, subject: \"${\" is not closed by \"}\"",
        "time: came      | when: came      | line 10, events[1].when: expected keys with values here",
        "source: /import | zone: /import   | line 3, zone: the key \"zone\" stands here twice; keep one",
        "subject:        | subject: [       | not YAML: ",
        "force: essex    | force: {x: y}   | line 11, events[1].data.force: say what the value is",
        "subject:        | about:          | the key \"subject\" is missing; add it",
        "time: came      | time: {latest: came} | line 10, events[1].time: of several rows only with",
        "time: came      | time: {first: came} | line 10, events[1].time.first: unknown key",
        "time: came      | time: {latest: went} | line 10, events[1].time.latest: no time is called",
        "force: essex    | force: {cases: [{is: x, if: y}]} | cases[1].if: unknown key \"if\"",
      })
  void shouldNameTheLineTheKeyAndTheMend(String right, String wrong, String message) {
    // Given
    String text = GOOD.replace(right, wrong);

    // When / Then
    assertThat(text).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> MappingYaml.read("test", "test.yaml", text))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("test.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void shouldRefuseAnEmptyFile() {
    assertThatThrownBy(() -> MappingYaml.read("test", "test.yaml", ""))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("the file is empty");
  }

  @Test
  void shouldSayThatThereIsNoSuchMapping() {
    assertThatThrownBy(() -> Mappings.find("no-such-mapping"))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("no-such-mapping")
        .hasMessageContaining("bank-call-centre");
  }

  @ParameterizedTest
  @FieldSource("org.pledgewatch.ingest.mapping.Mappings#SHIPPED")
  void shouldKnowTheMappingsThatShip(String name) {
    assertThat(Mappings.find(name).name()).isEqualTo(name);
  }

  @Test
  void shouldNameEveryMappingThatShips() throws Exception {
    // Given
    Path folder = Path.of(Mappings.class.getResource("/mappings").toURI());

    // When
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".yaml", "")).toList();

      // Then
      assertThat(Mappings.SHIPPED).containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
