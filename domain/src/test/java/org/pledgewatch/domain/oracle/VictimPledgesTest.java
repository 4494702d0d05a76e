package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;

/** Each timeline is worked out by hand; a contract says every hour. */
class VictimPledgesTest {
  private static final String INFORMED = "victim-informed";

  /** Told at 30 min and at 100 min: kept, then late by ten minutes, and again open. */
  @Test
  void shouldOpenAgainAtEachContact() {
    // Given
    Timeline timeline =
        agreed(0).event("victim.contacted", "v", MINUTE, Data.of("outcome", "attempted"));
    made(timeline, 30 * MINUTE);
    made(timeline, 100 * MINUTE);

    // When, Then
    assertThat(timeline.promise(INFORMED, 29 * MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(INFORMED, 30 * MINUTE, "force", "essex"))
        .isEqualTo("count=1 kept=1 max_ms=1800000 mean_ms=1800000.0 open=1 opened=2 ratio=1.0");
    assertThat(timeline.promise(INFORMED, 90 * MINUTE))
        .isEqualTo(
            "broken=1 count=1 kept=1 max_ms=1800000 mean_ms=1800000.0 opened=2 overdue=1"
                + " ratio=0.5");
    assertThat(timeline.promise(INFORMED, 100 * MINUTE))
        .isEqualTo(
            "broken=1 count=2 kept=1 late=1 max_ms=4200000 mean_ms=3000000.0 open=1 opened=3"
                + " ratio=0.5");
  }

  /** A newer contract at 60 min voids the first; one at 61 min does not, and both are told. */
  @Test
  void shouldBeVoidByANewerContractInTime() {
    // Given
    Timeline inTime = agreed(0);
    agree(inTime, HOUR);
    Timeline late = agreed(0);
    agree(late, HOUR + MINUTE);
    made(late, HOUR + 2 * MINUTE);

    // When, Then
    assertThat(inTime.promise(INFORMED, HOUR)).isEqualTo("open=1 opened=2 voided=1");
    assertThat(late.promise(INFORMED, HOUR + MINUTE))
        .isEqualTo("broken=1 open=1 opened=2 overdue=1 ratio=0.0");
    assertThat(late.promise(INFORMED, HOUR + 2 * MINUTE))
        .isEqualTo(
            "broken=1 count=2 kept=1 late=1 max_ms=3720000 mean_ms=1890000.0 open=1 opened=3"
                + " ratio=0.5");
  }

  /** Closed at 70 min, broken at 60: no longer overdue. A contact after that opens nothing. */
  @Test
  void shouldOpenNothingAfterTheClose() {
    // Given
    Timeline timeline = agreed(0).event("victim.closed", "v", 70 * MINUTE, Data.EMPTY);
    made(timeline, 80 * MINUTE);

    // When, Then
    assertThat(timeline.promise(INFORMED, 70 * MINUTE)).isEqualTo("broken=1 opened=1 ratio=0.0");
    assertThat(timeline.promise(INFORMED, 80 * MINUTE))
        .isEqualTo("broken=1 count=1 late=1 max_ms=4800000 mean_ms=4800000.0 opened=1 ratio=0.0");
  }

  @Test
  void shouldGoByTheCalendarOfTheZone() {
    assertThat(after("2026-03-28T12:00:00Z", "P1D")).isEqualTo("2026-03-29T11:00:00Z");
    assertThat(after("2026-03-28T12:00:00Z", "PT24H")).isEqualTo("2026-03-29T12:00:00Z");
    assertThat(after("2026-01-31T12:00:00Z", "P1M")).isEqualTo("2026-02-28T12:00:00Z");
    assertThat(after("2026-03-28T12:00:00Z", "P1DT2H")).isEqualTo("2026-03-29T13:00:00Z");
    assertThat(after("2026-03-28T01:30:00Z", "P1D"))
        .as("01:30 is not there")
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  private static String after(String time, String every) {
    long ms = Instant.parse(time).toEpochMilli();
    return Instant.ofEpochMilli(VictimPledges.after(ms, every, ZoneId.of("Europe/London")))
        .toString();
  }

  private static Timeline agreed(long ms) {
    return agree(new Timeline(), ms);
  }

  private static Timeline agree(Timeline timeline, long ms) {
    Data data = Data.of("force", "essex").with("every", "PT1H");
    return timeline.event("victim.contract-agreed", "v", ms, data);
  }

  private static void made(Timeline timeline, long ms) {
    timeline.event("victim.contacted", "v", ms, Data.of("outcome", "made"));
  }
}
