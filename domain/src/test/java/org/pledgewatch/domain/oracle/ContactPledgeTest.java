package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;

/** Each timeline is worked out by hand. Noon is on a Saturday, 21 November 2026. */
class ContactPledgeTest {
  private static final String MESSAGE = "message-24h";
  private static final Data BY_A_MACHINE = Data.of("automated", true);
  private static final Data BY_A_PERSON = Data.of("automated", false);

  /** A machine at once and a person at 24 h: kept, in n-1. Weekends count. */
  @Test
  void shouldKeepAMessageByAPersonsReply() {
    // Given
    Timeline timeline =
        received()
            .event("message.replied", "m", 0, BY_A_MACHINE)
            .event("message.replied", "m", DAY, BY_A_PERSON);

    // When, Then
    assertThat(timeline.promise(MESSAGE, HOUR)).isEqualTo("open=1 opened=1");
    assertThat(
            timeline.promise(
                MESSAGE, DAY, "force", "essex", "district", "d-1", "neighbourhood", "n-1"))
        .isEqualTo("count=1 kept=1 max_ms=86400000 mean_ms=8.64E7 ratio=1.0");
  }

  /** Withdrawn in time, before it was received, and too late. */
  @Test
  void shouldBeVoidByAWithdrawalInTime() {
    // Given
    Timeline inTime = received().event("message.withdrawn", "m", DAY - MINUTE, Data.EMPTY);
    Timeline before = received().event("message.withdrawn", "m", -MINUTE, Data.EMPTY);
    Timeline late = received().event("message.withdrawn", "m", DAY + MINUTE, Data.EMPTY);

    // When, Then
    assertThat(inTime.promise(MESSAGE, DAY - MINUTE)).isEqualTo("opened=1 voided=1");
    assertThat(before.promise(MESSAGE, 0)).isEqualTo("opened=1 voided=1");
    assertThat(late.promise(MESSAGE, DAY)).isEqualTo("broken=1 overdue=1 ratio=0.0");
    assertThat(late.promise(MESSAGE, DAY + MINUTE)).isEqualTo("broken=1 ratio=0.0");
  }

  /** Replied before it was received: no measurement. 72 h in another pack. */
  @Test
  void shouldGoByThePacksTargetAndTakeOutTheImpossible() {
    // Given
    Timeline before = received().event("message.replied", "m", -1, BY_A_PERSON);
    Timeline slow = received();
    slow.pledges(PledgeRules.pledge2008().target(MESSAGE, java.time.Duration.ofDays(3)));

    // When, Then
    assertThat(before.promise(MESSAGE, HOUR)).isEqualTo("unmeasured=1 unmeasured_negative=1");
    assertThat(slow.promise(MESSAGE, 2 * DAY)).isEqualTo("open=1");
    assertThat(slow.promise(MESSAGE, 3 * DAY)).isEqualTo("broken=1 overdue=1 ratio=0.0");
  }

  /** Resolved at 25 h without an acknowledgement: broken, and overdue for an hour. */
  @Test
  void shouldEndAtTheResolution() {
    // Given
    Data essex = Data.of("force", "essex");
    Timeline timeline =
        new Timeline()
            .event("dissatisfaction.reported", "d", 0, essex)
            .event("dissatisfaction.talked", "d", HOUR, Data.EMPTY)
            .event("dissatisfaction.resolved", "d", 25 * HOUR, Data.EMPTY);

    // When, Then
    assertThat(timeline.promise("dissatisfaction-24h", DAY, "force", "essex"))
        .isEqualTo("broken=1 overdue=1 ratio=0.0");
    assertThat(timeline.promise("dissatisfaction-24h", 25 * HOUR)).isEqualTo("broken=1 ratio=0.0");
  }

  /**
   * Reported on a Saturday: the tenth working day is Friday, 4 December; with a holiday on the
   * Monday after it is 7 December. Not promised unless the pack says so.
   */
  @Test
  void shouldCountWorkingDays() {
    // Given
    PledgeRules rules = PledgeRules.pledge2008().withCollisions();
    Timeline timeline =
        new Timeline().event("collision.reported", "x", 0, Data.of("force", "essex"));
    String collision = "collision-10wd";

    // When, Then
    assertThat(timeline.promise(collision, 0)).isEqualTo("no such key");
    timeline.pledges(rules);
    assertThat(timeline.promise(collision, 13 * DAY - MINUTE)).isEqualTo("at_risk=1 open=1");
    assertThat(timeline.promise(collision, 13 * DAY)).isEqualTo("broken=1 overdue=1 ratio=0.0");
    timeline.pledges(rules.bankHolidays(Set.of(LocalDate.parse("2026-11-23"))));
    assertThat(timeline.promise(collision, 16 * DAY - MINUTE)).isEqualTo("at_risk=1 open=1");
    assertThat(timeline.promise(collision, 16 * DAY)).isEqualTo("broken=1 overdue=1 ratio=0.0");
  }

  private static Timeline received() {
    return new Timeline()
        .on(Ground.TEST)
        .event("message.received", "m", 0, Data.of("neighbourhood", "n-1"));
  }
}
