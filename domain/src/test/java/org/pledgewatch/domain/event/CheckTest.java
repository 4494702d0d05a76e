package org.pledgewatch.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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

  @Test
  void shouldRefuseAListWithNothingInAPlace() {
    // Given
    List<String> map = Arrays.asList("map", null);

    // Then
    assertThat(Check.someOf("map").complaint(map)).isPresent();
    assertThat(Check.texts().complaint(map)).isPresent();
  }

  @Test
  void shouldTakeDaysOfTheCalendarOnly() {
    assertThat(Check.date().complaint("2024-02-29")).isEmpty();
    assertThat(Check.date().complaint("2000-02-29")).isEmpty();
    assertThat(Check.date().complaint("1900-02-29")).isPresent();
    assertThat(Check.date().complaint("2026-04-31")).isPresent();
    assertThat(Check.date().complaint("2026-11-21\n")).isPresent();
    assertThat(Check.date().complaint("+12026-11-21")).isPresent();
  }
}
