package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleWindowsTest {
  private static final OracleRules LONDON = OracleRules.pledge2008();

  @Test
  void shouldReachBackByTheLengthOfARollingWindow() {
    // Given
    String at = "2026-11-21T12:00:00Z";

    // When, Then
    assertThat(start("PT1M", at)).isEqualTo("2026-11-21T11:59:00Z");
    assertThat(start("PT5M", at)).isEqualTo("2026-11-21T11:55:00Z");
    assertThat(start("PT15M", at)).isEqualTo("2026-11-21T11:45:00Z");
    assertThat(start("PT1H", at)).isEqualTo("2026-11-21T11:00:00Z");
    assertThat(start("P1D", at)).isEqualTo("2026-11-20T12:00:00Z");
    assertThat(start("P28D", at)).isEqualTo("2026-10-24T12:00:00Z");
  }

  @Test
  void shouldCoverWhatEndsAtAStartItself() {
    // Given, When, Then
    assertThat(start("DAY", "2026-11-21T00:00:00Z")).isEqualTo("2026-11-20T00:00:00Z");
    assertThat(start("DAY", "2026-11-21T00:01:00Z")).isEqualTo("2026-11-21T00:00:00Z");
    assertThat(start("MONTH", "2026-11-01T00:00:00Z")).isEqualTo("2026-09-30T23:00:00Z");
    assertThat(start("MONTH", "2026-11-01T00:01:00Z")).isEqualTo("2026-11-01T00:00:00Z");
    assertThat(start("SHIFT", "2026-11-21T15:00:00Z")).isEqualTo("2026-11-21T07:00:00Z");
    assertThat(start("SHIFT", "2026-11-21T15:01:00Z")).isEqualTo("2026-11-21T15:00:00Z");
    assertThat(start("SHIFT", "2026-11-21T06:59:00Z")).isEqualTo("2026-11-20T23:00:00Z");
  }

  /** 29 March 2026 has 23 h: 00:00Z to 23:00Z. The night shift has 7 h: 23:00Z to 06:00Z. */
  @Test
  void shouldFollowTheClocksForward() {
    // Given, When, Then
    assertThat(start("DAY", "2026-03-29T23:00:00Z")).isEqualTo("2026-03-29T00:00:00Z");
    assertThat(start("DAY", "2026-03-29T23:01:00Z")).isEqualTo("2026-03-29T23:00:00Z");
    assertThat(start("SHIFT", "2026-03-29T06:00:00Z")).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(start("SHIFT", "2026-03-29T06:01:00Z")).isEqualTo("2026-03-29T06:00:00Z");
  }

  /** 25 October 2026 has 25 h: 24th 23:00Z to 26th 00:00Z. The night shift has 9 h. */
  @Test
  void shouldFollowTheClocksBack() {
    // Given, When, Then
    assertThat(start("DAY", "2026-10-26T00:00:00Z")).isEqualTo("2026-10-24T23:00:00Z");
    assertThat(start("SHIFT", "2026-10-25T07:00:00Z")).isEqualTo("2026-10-24T22:00:00Z");
  }

  @Test
  void shouldGoByThePacksZoneAndShifts() {
    // Given
    OracleRules sydney =
        LONDON
            .zone(ZoneId.of("Australia/Sydney"))
            .shiftStarts(List.of(LocalTime.of(6, 30), LocalTime.of(18, 30)));
    Instant at = Instant.parse("2026-11-21T12:00:00Z");

    // When, Then: it is 23:00 in Sydney, eleven hours ahead.
    assertThat(new OracleWindows(sydney).start("DAY", at)).isEqualTo("2026-11-20T13:00:00Z");
    assertThat(new OracleWindows(sydney).start("SHIFT", at)).isEqualTo("2026-11-21T07:30:00Z");
    assertThat(new OracleWindows(sydney).start("MONTH", at)).isEqualTo("2026-10-31T13:00:00Z");
  }

  @Test
  void shouldHaveFiguresAtMultiplesOfTheStepAlone() {
    // Given
    Oracle nothing = new Oracle(List.of(), LONDON);
    Instant second = Instant.parse("2026-11-21T12:00:01Z");

    // When, Then
    assertThat(Oracle.WINDOWS.stream().map(Oracle::step).map(Object::toString))
        .containsExactly("PT1S", "PT1S", "PT5S", "PT10S", "PT1M", "PT15M", "PT1M", "PT1M", "PT1M");
    assertThat(Oracle.hasFiguresAt(second, "PT5M")).isTrue();
    assertThat(Oracle.hasFiguresAt(second, null)).isTrue();
    assertThat(Oracle.hasFiguresAt(second, "PT15M")).isFalse();
    assertThat(nothing.figuresAt(second, "PT1M")).isEmpty();
    assertThatThrownBy(() -> nothing.figuresAt(second, "PT1H"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT1H");
  }

  private static Instant start(String window, String at) {
    return new OracleWindows(LONDON).start(window, Instant.parse(at));
  }
}
