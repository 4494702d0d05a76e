package org.pledgewatch.domain.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleParserTest {
  private static final String HEAD =
      """
      policy pledge-2008

      2026-07-21     answer-999
      21:00:00       ┬ opened     call.presented  c-1  line=999 force=essex
      """;
  private static final String STATED = "21:00:00  promise answer-999  PT1M  opened 1\n";

  @Test
  void shouldReadTimesInLondon() {
    // When
    Example example = ExampleParser.parse(HEAD + STATED);

    // Then
    assertThat(example.events()).hasSize(1);
    assertThat(example.events().get(0).timeMs())
        .isEqualTo(Instant.parse("2026-07-21T20:00:00Z").toEpochMilli());
    assertThat(example.expectations()).hasSize(1);
    assertThat(example.drawings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21:00:01  promise answer-999  PT1M  answered 1",
        "21:00:01  promise answer-999  PT1M  opened",
        "21:00:01  promise answer-999  PT1M  opened many",
        "21:00:01  promise answer-999  PT1M  opened 1, opened 1",
        "21:00:01  promise answer-999  PT2M  opened 1",
        "21:00:01  promise answer-999  PT15M  opened 1",
        "21:00:01  promise answer-999  colour=red PT1M  opened 1",
        "21:00:01  call.answered  c-1",
        "21:00:01  │  call.replied  c-1",
        "21:00:01  │  call.answered  c-1  mood=good",
        "21:00:01  │  call.presented  c-1  line=999",
        "21:00:01  │  call.answered  c-1  quarantined out-of-range",
        "21:00:01  │ kept  call.answered  c-1",
        "21:00:01  │ nearly  call.answered  c-1",
        "21:00:01  ?  call.answered  c-1",
        "9 o'clock  │  call.answered  c-1",
      })
  void shouldRefuseWhatItDoesNotKnow(String row) {
    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExampleParser.parse(HEAD + STATED + row + "\n"));
  }

  @Test
  void shouldRefuseAnExampleThatStatesNothing() {
    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExampleParser.parse(HEAD))
        .withMessageContaining("states nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy none", "policy pledge-2008, reference circles"})
  void shouldRefuseSettingsThatItDoesNotKnow(String settings) {
    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExampleParser.parse(HEAD.replace("policy pledge-2008", settings)));
  }
}
