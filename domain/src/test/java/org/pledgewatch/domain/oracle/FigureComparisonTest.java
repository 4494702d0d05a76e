package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.figure.FigureKey;

class FigureComparisonTest {
  private static final FigureKey KEY = Oracle.key("promise", "promise", "answer-999");

  @Test
  void shouldFindNothingBetweenEquals() {
    assertThat(differences(Map.of("kept", 3L, "ratio", 0.3), Map.of("kept", 3L, "ratio", 0.3)))
        .isEmpty();
  }

  @Test
  void shouldNameKeysThatAreMissingOrTooMany() {
    // Given
    Map<FigureKey, Map<String, Number>> one = Map.of(KEY, Map.of("kept", 1L));

    // When, Then
    assertThat(FigureComparison.differences(one, Map.of()))
        .containsExactly("promise {\"promise\":\"answer-999\"}: missing, expected {kept=1}");
    assertThat(FigureComparison.differences(Map.of(), one))
        .containsExactly("promise {\"promise\":\"answer-999\"}: not expected, was {kept=1}");
  }

  @Test
  void shouldNameFieldsThatDifferAreMissingOrTooMany() {
    assertThat(differences(Map.of("kept", 3L, "ratio", 1.0), Map.of("kept", 4L, "mean_ms", 2.0)))
        .containsExactly(
            "promise {\"promise\":\"answer-999\"} kept: expected 3, was 4",
            "promise {\"promise\":\"answer-999\"} mean_ms: expected absent, was 2.0",
            "promise {\"promise\":\"answer-999\"} ratio: expected 1.0, was absent");
  }

  @Test
  void shouldAllowAPercentileOnePercentOrOneMillisecond() {
    for (String field : List.of("p50_ms", "p99_ms", "max_ms")) {
      assertThat(differences(Map.of(field, 10_000L), Map.of(field, 10_100L))).isEmpty();
      assertThat(differences(Map.of(field, 10_000L), Map.of(field, 9_900L))).isEmpty();
      assertThat(differences(Map.of(field, 10_000L), Map.of(field, 10_101L))).hasSize(1);
      assertThat(differences(Map.of(field, 20L), Map.of(field, 21L))).isEmpty();
      assertThat(differences(Map.of(field, 20L), Map.of(field, 22L))).hasSize(1);
    }
  }

  @Test
  void shouldAllowRatiosAndMeansOnlyRounding() {
    assertThat(differences(Map.of("mean_ms", 3e6), Map.of("mean_ms", 3e6 + 0.001))).isEmpty();
    assertThat(differences(Map.of("mean_ms", 3e6), Map.of("mean_ms", 3e6 + 0.01))).hasSize(1);
    assertThat(differences(Map.of("ratio", 0.0), Map.of("ratio", 1e-12))).hasSize(1);
  }

  @Test
  void shouldAllowSecondsAMillionth() {
    for (String field : List.of("duty", "visible", "other_units_s", "seconds")) {
      assertThat(differences(Map.of(field, 3e6), Map.of(field, 3e6 + 5e-7))).isEmpty();
      assertThat(differences(Map.of(field, 3e6), Map.of(field, 3e6 + 5e-6))).hasSize(1);
      assertThat(differences(Map.of(field, 0.0), Map.of(field, 0.001))).hasSize(1);
    }
  }

  @Test
  void shouldAllowCountsAndLevelsNothing() {
    for (String field : List.of("count", "max", "value", "oldest_ms", "units", "points_reached")) {
      assertThat(differences(Map.of(field, 100_000L), Map.of(field, 100_001L))).hasSize(1);
    }
  }

  private static List<String> differences(
      Map<String, Number> expected, Map<String, Number> actual) {
    return FigureComparison.differences(Map.of(KEY, expected), Map.of(KEY, actual));
  }
}
