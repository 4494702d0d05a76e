package org.pledgewatch.dashboard.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTest {
  @Test
  void shouldRankTheWeeks() {
    // Given
    List<Double> weeks = IntStream.rangeClosed(1, 13).mapToObj(i -> (double) (14 - i)).toList();

    // When
    Band band = Band.of(weeks).orElseThrow();

    // Then
    assertThat(band).isEqualTo(new Band(2, 7, 12, 13));
  }

  @Test
  void shouldTakeOneWeekForWhatItIs() {
    // Then
    assertThat(Band.of(List.of(4.0))).contains(new Band(4, 4, 4, 1));
    assertThat(Band.of(List.of())).isEmpty();
  }
}
