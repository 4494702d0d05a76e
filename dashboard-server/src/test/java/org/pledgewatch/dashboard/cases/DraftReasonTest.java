package org.pledgewatch.dashboard.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.cases.CaseSamples.NOON_MS;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.standing.PromiseStanding;

class DraftReasonTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final long MINUTE_MS = 60_000;
  private static final String ATTEND = "attend-emergency-urban";

  private final CaseSamples samples = new CaseSamples("r");

  @Test
  void shouldSayThatNoUnitWasAssigned() {
    // When
    DraftReason draft = draft(ATTEND);

    // Then
    assertThat(draft.code()).isEqualTo("no-unit-free");
    assertThat(draft.text()).isEqualTo("No unit was assigned by 12:15. It was promised by 12:15.");
  }

  @Test
  void shouldSayWhenAUnitWasAssignedAfterAll() {
    // When
    DraftReason draft = draft(ATTEND, at("incident.assigned", 21, "unit", "u-1"));

    // Then
    assertThat(draft.code()).isEqualTo("no-unit-free");
    assertThat(draft.text()).contains("until 12:21, 21 min after").doesNotContain("u-1");
  }

  @Test
  void shouldSayThatAUnitWasOnItsWay() {
    // When
    DraftReason draft =
        draft(
            ATTEND,
            at("incident.assigned", 2, "unit", "u-1"),
            at("incident.arrived", 22, "unit", "u-1"));

    // Then
    assertThat(draft.code()).isEqualTo("travel");
    assertThat(draft.text())
        .startsWith("A unit was assigned at 12:02 and arrived at 12:22, 22 min after");
  }

  @Test
  void shouldSayThatTheIncidentWasRegraded() {
    // When
    DraftReason draft = draft("attend-60", at("incident.regraded", 5, "grade", "priority"));

    // Then
    assertThat(draft.code()).isEqualTo("regraded");
    assertThat(draft.text()).startsWith("The incident was regraded to priority at 12:05;");
  }

  @Test
  void shouldSayThatNobodyWasToldWhenToExpectSomeone() {
    // When
    DraftReason draft = draft("eta-given", at("incident.assigned", 1, "unit", "u-1"));

    // Then
    assertThat(draft.code()).isEqualTo("no-eta");
    assertThat(draft.text()).startsWith("It was not said when to expect us.");
  }

  @Test
  void shouldSayHowLongACallWaited() {
    // Given
    CaseStanding call =
        samples
            .call("c-1", NOON_MS, samples.event("call.answered", "c-1", NOON_MS + 42_000))
            .standing()
            .orElseThrow();

    // When
    DraftReason draft = DraftReason.of(call, call.promises().get(0), ZONE);

    // Then
    assertThat(draft.code()).isEqualTo("queue");
    assertThat(draft.text()).startsWith("It was done at 12:00, 42 s after");
  }

  private Event at(String type, int minute, String name, String value) {
    return samples.event(type, "i-1", NOON_MS + minute * MINUTE_MS, withVulnerable(name, value));
  }

  private static Data withVulnerable(String name, String value) {
    Data data = Data.of(name, value);
    return name.equals("grade") ? data.with("vulnerable", true) : data;
  }

  private DraftReason draft(String promise, Event... more) {
    CaseStanding incident = samples.emergency("i-1", NOON_MS, more).standing().orElseThrow();
    PromiseStanding its =
        incident.promises().stream()
            .filter(one -> one.promise().equals(promise))
            .findFirst()
            .orElseThrow();
    return DraftReason.of(incident, its, ZONE);
  }
}
