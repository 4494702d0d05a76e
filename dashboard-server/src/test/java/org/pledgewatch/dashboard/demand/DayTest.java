package org.pledgewatch.dashboard.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.demand.Known.LONDON;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days on which the clocks change, and days that are not over. */
class DayTest {
  @Test
  void shouldHaveNoHourThatIsLeftOut() {
    // Given
    Quarters known = Known.quarters("2026-03-28T00:00", "2026-03-30T00:00", time -> 2);

    // When
    Day spring = Day.of(LocalDate.parse("2026-03-29"), LONDON, known);

    // Then
    assertThat(spring.quarters()).hasSize(92);
    assertThat(spring.ofHour(0)).hasValue(8);
    assertThat(spring.ofHour(1)).isEmpty();
    assertThat(spring.ofHour(2)).hasValue(8);
    assertThat(spring.ofQuarter(5)).isEmpty();
  }

  @Test
  void shouldHalveTheHourThatComesTwice() {
    // Given
    Quarters known =
        Known.quarters(
            "2026-10-24T00:00",
            "2026-10-26T00:00",
            time -> time.getHour() == 1 && time.getOffset().getTotalSeconds() == 0 ? 6 : 2);

    // When
    Day autumn = Day.of(LocalDate.parse("2026-10-25"), LONDON, known);

    // Then
    assertThat(autumn.quarters()).hasSize(100);
    assertThat(autumn.ofHour(0)).hasValue(8);
    assertThat(autumn.ofHour(1)).hasValue((4 * 2 + 4 * 6) / 2.0);
    assertThat(autumn.ofQuarter(4)).hasValue(4);
    assertThat(autumn.ofHour(23)).hasValue(8);
  }

  @Test
  void shouldNotKnowAnHourThatIsNotOver() {
    // Given
    Quarters known = Known.quarters("2026-11-20T00:00", "2026-11-20T10:45", time -> 3);

    // When
    Day day = Day.of(LocalDate.parse("2026-11-20"), LONDON, known);

    // Then
    assertThat(day.ofHour(9)).hasValue(12);
    assertThat(day.ofHour(10)).isEmpty();
    assertThat(day.ofQuarter(42)).hasValue(3);
    assertThat(day.ofQuarter(43)).isEmpty();
  }
}
