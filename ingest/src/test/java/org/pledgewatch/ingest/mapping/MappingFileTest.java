package org.pledgewatch.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void shouldKnowTheMappingsThatShip() {
    assertThat(Mappings.find("bank-call-centre").name()).isEqualTo("bank-call-centre");
  }
}
