package org.pledgewatch.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class CheckTest {

  @Test
  void shouldTakeOnlyTrueOrFalseForAFlag() {
    assertThat(Check.flag().complaint(true)).isEmpty();
    assertThat(Check.flag().complaint("true")).contains("must be true or false");
  }

  @Test
  void shouldTakeANumberWithinItsBounds() {
    Check score = Check.number(1, 5);

    assertThat(score.complaint(BigDecimal.ONE)).isEmpty();
    assertThat(score.complaint(new BigDecimal(5))).isEmpty();
    assertThat(score.complaint(new BigDecimal("5.01"))).isPresent();
    assertThat(score.complaint(BigDecimal.ZERO)).isPresent();
    assertThat(score.complaint("3")).isPresent();
  }
}
