package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.oracle.PledgeRules.ClockFrom;

/** Each timeline is worked out by hand. To be deployed within 60 s, in a town there in 15 min. */
class IncidentPledgeTest {
  private static final PledgeRules PLEDGE = PledgeRules.pledge2008();
  private static final String DEPLOY = "deploy-emergency";
  private static final String URBAN = "attend-emergency-urban";

  /** Assigned at 60 s, there at 15 min: both kept, to the millisecond. */
  @Test
  void shouldKeepAtTheTargetItself() {
    // Given
    Timeline timeline =
        new Timeline().created("i", 0, "emergency").assigned("i", MINUTE).arrived("i", 15 * MINUTE);

    // When, Then
    assertThat(timeline.promise(DEPLOY, 0)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(DEPLOY, MINUTE, "force", "essex"))
        .isEqualTo("count=1 kept=1 max_ms=60000 mean_ms=60000.0 opened=1 ratio=1.0");
    assertThat(timeline.promise(URBAN, 11 * MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(URBAN, 12 * MINUTE)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(timeline.promise(URBAN, 15 * MINUTE))
        .isEqualTo("count=1 kept=1 max_ms=900000 mean_ms=900000.0 opened=1 ratio=1.0");
    assertThat(timeline.promise("attend-emergency-rural", 0)).isEqualTo("no such key");
  }

  /** A millisecond over: broken at 15 min, overdue until there. Strictly, 15 min is too late. */
  @Test
  void shouldBreakAtTheDeadline() {
    // Given
    Timeline over = new Timeline().created("i", 0, "emergency").arrived("i", 15 * MINUTE + 1);
    Timeline strict =
        new Timeline()
            .pledges(PLEDGE.strictly())
            .created("i", 0, "emergency")
            .arrived("i", 15 * MINUTE);

    // When, Then
    assertThat(over.promise(URBAN, 15 * MINUTE)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(over.promise(URBAN, 16 * MINUTE))
        .isEqualTo("broken=1 count=1 late=1 max_ms=900001 mean_ms=900001.0 opened=1 ratio=0.0");
    assertThat(strict.promise(URBAN, 15 * MINUTE))
        .isEqualTo("broken=1 count=1 late=1 max_ms=900000 mean_ms=900000.0 opened=1 ratio=0.0");
  }

  /** There before it was created; there when it was created. */
  @Test
  void shouldTakeOutWhatCannotBeMeasured() {
    // Given
    Timeline before = new Timeline().arrived("i", -1).created("i", 0, "emergency");
    Timeline at = new Timeline().created("i", 0, "emergency").arrived("i", 0).assigned("i", 0);
    Timeline included =
        new Timeline()
            .pledges(PLEDGE.zeroExcluded(false))
            .created("i", 0, "emergency")
            .arrived("i", 0);

    // When, Then
    assertThat(before.promise(URBAN, HOUR)).isEqualTo("unmeasured=1 unmeasured_negative=1");
    assertThat(at.promise(URBAN, HOUR)).isEqualTo("unmeasured=1 unmeasured_zero=1");
    assertThat(at.promise(DEPLOY, HOUR)).isEqualTo("count=1 kept=1 opened=1 ratio=1.0");
    assertThat(included.promise(URBAN, HOUR)).isEqualTo("count=1 kept=1 opened=1 ratio=1.0");
  }

  /** Advice voids an attendance, not a deployment; at the deadline still, after it not. */
  @Test
  void shouldBeVoidByACloseInTime() {
    // Given
    Timeline advice = new Timeline().created("i", 0, "emergency").closed("i", MINUTE, "advice");
    Timeline late =
        new Timeline().created("i", 0, "emergency").closed("i", MINUTE + 1, "cancelled");
    Timeline kept =
        new Timeline()
            .created("i", 0, "emergency")
            .closed("i", MINUTE, "duplicate")
            .assigned("i", MINUTE)
            .arrived("i", 2 * MINUTE);

    // When, Then
    assertThat(advice.promise(URBAN, HOUR)).isEqualTo("opened=1 voided=1");
    assertThat(advice.promise(DEPLOY, HOUR)).isEqualTo("broken=1 opened=1 ratio=0.0");
    assertThat(late.promise(DEPLOY, MINUTE)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(late.promise(DEPLOY, HOUR)).isEqualTo("broken=1 opened=1 ratio=0.0");
    assertThat(kept.promise(DEPLOY, HOUR))
        .isEqualTo("count=1 kept=1 max_ms=60000 mean_ms=60000.0 opened=1 ratio=1.0");
    assertThat(kept.promise(URBAN, HOUR)).isEqualTo("opened=1 voided=1");
  }

  /** Closed before it is created: nothing opens. At that millisecond it opens and is void. */
  @Test
  void shouldOpenNothingAfterTheClose() {
    // Given
    Timeline before = new Timeline().closed("i", -1, "cancelled").created("i", 0, "emergency");
    Timeline at = new Timeline().closed("i", 0, "cancelled").created("i", 0, "emergency");

    // When, Then
    assertThat(before.promise(DEPLOY, HOUR)).isEqualTo("no such key");
    assertThat(at.promise(DEPLOY, HOUR)).isEqualTo("opened=1 voided=1");
  }

  /** Said to be attended at 10 min, without an arrival: missing then, and broken at 15 min. */
  @Test
  void shouldMissTheArrivalOfWhatIsClosedAsAttended() {
    // Given
    Timeline timeline =
        new Timeline().created("i", 0, "emergency").closed("i", 10 * MINUTE, "attended");

    // When, Then
    assertThat(timeline.promise(URBAN, 9 * MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(URBAN, 10 * MINUTE))
        .isEqualTo("open=1 opened=1 unmeasured=1 unmeasured_missing=1");
    assertThat(timeline.promise(URBAN, HOUR))
        .isEqualTo("broken=1 opened=1 ratio=0.0 unmeasured=1 unmeasured_missing=1");
    assertThat(timeline.promise(DEPLOY, HOUR)).isEqualTo("broken=1 opened=1 ratio=0.0");
  }

  /** Town or country is not known: one that nobody can measure, and nothing else of the sort. */
  @Test
  void shouldMissTheSettlement() {
    // Given
    Data data = Data.of("grade", "emergency").with("force", "essex");
    Timeline timeline = new Timeline().event("incident.created", "i", 0, data);

    // When, Then
    assertThat(timeline.promise("attend-emergency", HOUR, "force", "essex"))
        .isEqualTo("unmeasured=1 unmeasured_missing=1");
    assertThat(timeline.promise(URBAN, HOUR)).isEqualTo("no such key");
  }

  /** The reason is a tag, and there is a figure without it. */
  @Test
  void shouldSayWhyAPriorityIsToBeAttended() {
    // Given
    Data priority = Data.of("grade", "priority").with("force", "essex");
    Timeline timeline =
        new Timeline()
            .event("incident.created", "v", 0, priority.with("vulnerable", true))
            .event("incident.created", "m", 0, priority.with("priorityMarker", "asb"))
            .event(
                "incident.created",
                "b",
                0,
                priority.with("vulnerable", true).with("priorityMarker", true))
            .event("incident.created", "n", 0, priority.with("priorityMarker", ""));

    // When, Then
    assertThat(timeline.promise("attend-60", 0)).isEqualTo("open=3 opened=3");
    for (String reason : new String[] {"vulnerable", "priority", "both"}) {
      assertThat(timeline.promise("attend-60", 0, "reason", reason, "force", "essex"))
          .isEqualTo("open=1 opened=1");
    }
  }

  /** Presented 14 min before the creation and connected 30 s earlier: one minute, or half, left. */
  @Test
  void shouldCountFromTheCallWhereThePackSaysSo() {
    // Given
    long presented = -14 * MINUTE;
    Timeline timeline =
        new Timeline()
            .event(
                "call.presented",
                "c",
                presented,
                Data.of("line", "999")
                    .with("force", "essex")
                    .with("connectedAt", Timeline.text(presented - 30 * SECOND)))
            .event(
                "incident.created",
                "i",
                0,
                Data.of("grade", "emergency")
                    .with("force", "essex")
                    .with("settlement", "urban")
                    .with("call", "c"));

    // When, Then
    timeline.pledges(PLEDGE.clockFrom(ClockFrom.PRESENTED));
    assertThat(timeline.promise(URBAN, 0)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(timeline.promise(URBAN, MINUTE)).isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    timeline.pledges(PLEDGE.clockFrom(ClockFrom.CONNECTED));
    assertThat(timeline.shown(30 * SECOND, "PT1H", Timeline.promiseKey(URBAN)))
        .isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    timeline.pledges(PLEDGE.clockFrom(ClockFrom.ANSWERED));
    assertThat(timeline.promise(URBAN, MINUTE)).isEqualTo("open=1 opened=1");
  }

  /** A PCSO at 1 min, a constable at 2 min. */
  @Test
  void shouldWaitForAConstableWhereThePackSaysSo() {
    // Given
    Data unit = Data.of("unit", "u");
    Timeline timeline =
        new Timeline()
            .pledges(PLEDGE.stopAtFirstConstable())
            .created("i", 0, "emergency")
            .event("incident.arrived", "i", MINUTE, unit.with("kind", "pcso"))
            .event("incident.arrived", "i", 2 * MINUTE, unit.with("kind", "constable"));

    // When, Then
    assertThat(timeline.promise(URBAN, MINUTE)).isEqualTo("open=1 opened=1");
    assertThat(timeline.promise(URBAN, 2 * MINUTE))
        .isEqualTo("count=1 kept=1 max_ms=120000 mean_ms=120000.0 opened=1 ratio=1.0");
  }

  /**
   * 28 days after the deadline it is forgotten and no longer overdue; explaining takes 72 h more.
   */
  @Test
  void shouldForgetFourWeeksAfterTheLastDeadline() {
    // Given
    long forgotten = 15 * MINUTE + 72 * HOUR + 28 * Timeline.DAY;
    Timeline timeline = new Timeline().created("i", 0, "emergency");
    Timeline arrived = new Timeline().created("i", 0, "emergency").arrived("i", forgotten + 1);

    // When, Then
    assertThat(timeline.promise(URBAN, forgotten - MINUTE)).isEqualTo("overdue=1");
    assertThat(timeline.promise(URBAN, forgotten)).isEmpty();
    assertThat(timeline.now(forgotten - SECOND, "incidents-open")).startsWith("oldest_ms=");
    assertThat(timeline.now(forgotten, "incidents-open")).isEmpty();
    assertThat(arrived.promise(URBAN, forgotten + MINUTE)).isEmpty();
  }
}
