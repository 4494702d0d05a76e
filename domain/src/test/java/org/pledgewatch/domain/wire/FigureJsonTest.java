package org.pledgewatch.domain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

final class FigureJsonTest {
  private static final long FIVE_PAST_NINE = Instant.parse("2026-11-21T21:05:00Z").toEpochMilli();
  private static final Figure PROMISE =
      new Figure(
          new FigureKey("promise", Tags.of("promise", "answer-999").with("force", "essex")),
          "r1",
          "PT5M",
          FIVE_PAST_NINE,
          0,
          true,
          Map.of("opened", 12L, "kept", 10L, "broken", 1L, "voided", 1L, "ratio", 10.0 / 11));
  private static final Figure LEVEL =
      new Figure(
          new FigureKey("level", Tags.of("level", "calls-waiting").with("centre", "Süd \"1\"\n")),
          "live",
          null,
          FIVE_PAST_NINE + 1_000,
          3,
          false,
          Map.of("value", 2L, "oldest_ms", 61_000L, "mean", 2.0));

  @Test
  void shouldWriteTheLinesOfTheGoldenFile() throws IOException {
    // When
    String lines =
        List.of(PROMISE, LEVEL).stream()
            .map(figure -> new String(FigureJson.encode(figure), UTF_8) + "\n")
            .collect(Collectors.joining());

    // Then
    try (InputStream golden = FigureJsonTest.class.getResourceAsStream("figures.golden.ndjson")) {
      assertThat(lines).isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void shouldReadBackWhatItWrote() {
    assertThat(FigureJson.decode(FigureJson.encode(PROMISE))).isEqualTo(PROMISE);
    assertThat(FigureJson.decode(FigureJson.encode(LEVEL))).isEqualTo(LEVEL);
  }

  @Test
  void shouldKeyAFigureByAllButItsTimeAndValues() {
    assertThat(new String(FigureJson.topicKey(PROMISE), UTF_8))
        .isEqualTo("r1\npromise\n{\"force\":\"essex\",\"promise\":\"answer-999\"}\nPT5M");
    assertThat(new String(FigureJson.topicKey(LEVEL), UTF_8))
        .startsWith("live\nlevel\n")
        .endsWith("\n");
  }

  @Test
  void shouldWriteTagsAsJacksonWould() throws IOException {
    // Given
    String odd = "\" \\ \b\f\n\r\t \u0001 é 😀 /";

    // When
    String json = Tags.of("name", odd).json();

    // Then
    assertThat(Json.MAPPER.readTree(json).get("name").textValue()).isEqualTo(odd);
    assertThat(json).isEqualTo(Json.MAPPER.writeValueAsString(Map.of("name", odd)));
  }
}
