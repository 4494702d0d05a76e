package org.pledgewatch.dashboard.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QuartersTest {
  private static final long QUARTER = Quarters.LENGTH_MS;

  @Test
  void shouldHoldACountUntilTheNextRow() {
    // Given
    Quarters known = new Quarters(Map.of(QUARTER, 5L, 4 * QUARTER, 7L), 6 * QUARTER);

    // Then
    assertThat(known.beginningAt(0)).hasValue(5);
    assertThat(known.beginningAt(2 * QUARTER)).hasValue(5);
    assertThat(known.beginningAt(3 * QUARTER)).hasValue(7);
  }

  @Test
  void shouldKnowNothingBeforeTheFirstRowAndAfterTheEnd() {
    // Given
    Quarters known = new Quarters(Map.of(2 * QUARTER, 5L), 3 * QUARTER);

    // Then
    assertThat(known.beginningAt(0)).isEmpty();
    assertThat(known.beginningAt(2 * QUARTER)).hasValue(5);
    assertThat(known.beginningAt(3 * QUARTER)).isEmpty();
    assertThat(known.countedAny(0, QUARTER)).isFalse();
    assertThat(known.countedAny(0, 2 * QUARTER)).isTrue();
  }
}
