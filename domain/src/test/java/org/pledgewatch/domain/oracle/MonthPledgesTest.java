package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;

/** Each timeline is worked out by hand. Noon is on 21 November 2026; Essex begins then. */
class MonthPledgesTest {
  private static final long DECEMBER = ms("2026-12-01T00:00:00Z");
  private static final long JANUARY = ms("2027-01-01T00:00:00Z");
  private static final String MEETING = "meeting-monthly";
  private static final String UPDATE = "update-monthly";

  /**
   * Five neighbourhoods of Essex from the first of December, none of Kent, which says nothing.
   * December is overdue until 90 days after its end, which is an hour into April in London.
   */
  @Test
  void shouldOpenFromTheMonthAfterTheFirstEventOfTheForce() {
    // Given
    Timeline timeline = essex();

    // When, Then
    assertThat(timeline.promise(MEETING, DECEMBER)).isEqualTo("no such key");
    assertThat(timeline.promise(MEETING, DECEMBER + MINUTE)).isEqualTo("open=5 opened=5");
    assertThat(timeline.promise(UPDATE, DECEMBER + MINUTE, "force", "kent"))
        .isEqualTo("no such key");
    assertThat(timeline.promise(MEETING, JANUARY)).isEqualTo("broken=5 overdue=5 ratio=0.0");
    assertThat(timeline.promise(MEETING, JANUARY + MINUTE))
        .isEqualTo("broken=5 open=5 opened=5 overdue=5 ratio=0.0");
    assertThat(timeline.promise(MEETING, JANUARY + 90 * DAY - MINUTE)).contains("overdue=20");
    assertThat(timeline.promise(MEETING, JANUARY + 90 * DAY)).contains("overdue=15");
  }

  /** On 31 December, said so at the month's end; in another month; and too early. */
  @Test
  void shouldKeepByAMeetingInTheMonth() {
    // Given
    Timeline inTime = held(essex(), JANUARY, "2026-12-31");
    Timeline other = held(essex(), JANUARY, "2027-01-01");
    Timeline early = held(essex(), DECEMBER, "2026-12-01");

    // When, Then
    assertThat(n1(inTime, MEETING, JANUARY)).startsWith("count=1 kept=1");
    assertThat(n1(other, MEETING, JANUARY)).isEqualTo("broken=1 overdue=1 ratio=0.0");
    assertThat(n1(other, MEETING, JANUARY + MINUTE))
        .isEqualTo("broken=1 overdue=1 ratio=0.0 unmeasured=1 unmeasured_negative=1");
    assertThat(n1(early, MEETING, DECEMBER + MINUTE))
        .isEqualTo("unmeasured=1 unmeasured_negative=1");
  }

  /** Held a second time on another day: the first stands. */
  @Test
  void shouldGoByTheFirstOfOneMeeting() {
    // Given
    Timeline timeline = held(essex(), DECEMBER - DAY, "2026-11-30");
    held(timeline, DECEMBER + DAY, "2026-12-02");

    // When, Then
    assertThat(n1(timeline, MEETING, DECEMBER + DAY)).isEqualTo("open=1 opened=1");
  }

  /** Two updates for November with two parts each, an hour over: late then. */
  @Test
  void shouldUniteThePartsOfAMonthsUpdates() {
    // Given
    Timeline timeline = essex();
    published(timeline, "p", DECEMBER + DAY, "2026-11", "map", "outcomes");
    published(timeline, "q", DECEMBER + 2 * DAY, "2026-12", "actions", "performance");
    published(timeline, "q", JANUARY + HOUR, "2026-11", "actions", "performance");

    // When, Then
    assertThat(n1(timeline, UPDATE, DECEMBER + 3 * DAY)).isEqualTo("open=1");
    assertThat(n1(timeline, UPDATE, JANUARY)).isEqualTo("broken=1 overdue=1 ratio=0.0");
    assertThat(n1(timeline, UPDATE, JANUARY + HOUR))
        .startsWith("broken=1 count=1 late=1 max_ms=2681999999");
  }

  @Test
  void shouldRefuseTimesForWhichNoMonthWasOpened() {
    // Given
    Oracle oracle = new Oracle(essex().events(), OracleRules.pledge2008(), Ground.TEST);
    Instant far = Timeline.NOON.plus(Duration.ofDays(401));

    // When, Then
    assertThatThrownBy(() -> oracle.figuresAt(far, "P1D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("months");
  }

  private static String n1(Timeline timeline, String promise, long ms) {
    return timeline.promise(
        promise, ms, "force", "essex", "district", "d-1", "neighbourhood", "n-1");
  }

  private static Timeline essex() {
    Data data = Data.of("force", "essex").with("score", 5).with("channel", "web");
    return new Timeline().on(Ground.TEST).event("feedback.received", "f", 0, data);
  }

  private static Timeline held(Timeline timeline, long ms, String on) {
    Data data = Data.of("neighbourhood", "n-1").with("on", on);
    return timeline.event("meeting.held", "g", ms, data);
  }

  private static void published(
      Timeline timeline, String update, long ms, String month, String... parts) {
    Data data = Data.of("neighbourhood", "n-1").with("month", month);
    timeline.event("update.published", update, ms, data.with("parts", List.of(parts)));
  }

  private static long ms(String time) {
    return Duration.between(Timeline.NOON, Instant.parse(time)).toMillis();
  }
}
