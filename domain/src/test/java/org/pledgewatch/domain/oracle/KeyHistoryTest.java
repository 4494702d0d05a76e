package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyHistoryTest {

  /** Of 1 … 10: half of ten is five, 90 % nine; 95 % of ten is nine and a half, so the tenth. */
  @Test
  void shouldRankByTheNearestRank() {
    // Given
    List<Long> ten = LongStream.rangeClosed(1, 10).boxed().toList();
    List<Long> hundred = LongStream.rangeClosed(1, 100).boxed().toList();

    // When, Then
    assertThat(KeyHistory.nearestRank(ten, 50)).isEqualTo(5);
    assertThat(KeyHistory.nearestRank(ten, 90)).isEqualTo(9);
    assertThat(KeyHistory.nearestRank(ten, 95)).isEqualTo(10);
    assertThat(KeyHistory.nearestRank(hundred, 95)).isEqualTo(95);
    assertThat(KeyHistory.nearestRank(hundred, 99)).isEqualTo(99);
    assertThat(KeyHistory.nearestRank(List.of(7L), 1)).isEqualTo(7);
    assertThat(KeyHistory.nearestRank(List.of(3L, 7L), 50)).isEqualTo(3);
    assertThat(KeyHistory.nearestRank(List.of(3L, 5L, 7L), 50)).isEqualTo(5);
  }

  /** Handled 1 s, 2 s and 6 s, in (0 s, 60 s]; 100 s at 0 s is outside, 3 s at 61 s too. */
  @Test
  void shouldDescribeTheTimesOfTheWindow() {
    // Given
    Timeline timeline =
        new Timeline()
            .answered("o", -100 * SECOND)
            .ended("o", 0)
            .answered("a", 10 * SECOND)
            .ended("a", 11 * SECOND)
            .answered("b", 20 * SECOND)
            .ended("b", 22 * SECOND)
            .answered("c", 54 * SECOND)
            .ended("c", 60 * SECOND)
            .answered("d", 58 * SECOND)
            .ended("d", 61 * SECOND);

    // When
    Map<String, Number> fields =
        timeline.fields(60_000, "PT1M", Oracle.key("duration", "duration", "call-handling"));

    // Then
    assertThat(fields)
        .containsEntry("count", 3L)
        .containsEntry("mean_ms", 3_000.0)
        .containsEntry("max_ms", 6_000L)
        .containsEntry("p50_ms", 2_000L)
        .containsEntry("p90_ms", 6_000L)
        .containsEntry("p99_ms", 6_000L);
  }
}
