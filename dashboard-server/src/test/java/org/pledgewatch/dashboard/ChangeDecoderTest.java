package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.FigureJson;

class ChangeDecoderTest {
  private final ChangeDecoder decoder = new ChangeDecoder();

  @Test
  void shouldLeaveOutWhatItCannotReadAndCountIt() {
    // When
    var broken = decoder.decode(Topics.MEASURES, utf8("{\"measure\":"));
    var wrong = decoder.decode(Topics.RUNS, utf8("{\"id\":\"NOT AN ID\"}"));
    var tombstone = decoder.decode(Topics.MEASURES, null);

    // Then
    assertThat(broken).isEmpty();
    assertThat(wrong).isEmpty();
    assertThat(tombstone).isEmpty();
    assertThat(decoder.refused()).isEqualTo(2);
  }

  @Test
  void shouldPutAFigureOnOneLineSoThatItCannotEndItsEvent() {
    // Given
    String pretty =
        new String(
                FigureJson.encode(Samples.figure("r", ANSWER_999, NOON_MS, 3)),
                StandardCharsets.UTF_8)
            .replace(",", ",\n");

    // When
    var change = (Change.OfFigure) decoder.decode(Topics.MEASURES, utf8(pretty)).orElseThrow();

    // Then
    assertThat(change.json()).doesNotContain("\n").contains("\"kept\":3");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
