package org.pledgewatch.domain.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.CaseType;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.wire.PolicyYaml;

class DowngradedTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Rules RULES = new Rules(PolicyYaml.named("pledge-2008"), Reference.NONE);
  private static final Data URBAN = Data.of("settlement", "urban").with("vulnerable", true);

  @Test
  void shouldNameWhatADowngradeMadeVoid() {
    // When
    CaseStanding standing = regraded("emergency", "priority");

    // Then
    assertThat(Downgraded.of(standing))
        .containsExactlyInAnyOrder("attend-emergency-urban/i-1", "deploy-emergency/i-1");
  }

  @Test
  void shouldNotNameWhatAnUpgradeMadeVoid() {
    // When
    CaseStanding standing = regraded("priority", "emergency");

    // Then
    assertThat(standing.promises().toString()).contains("VOIDED");
    assertThat(Downgraded.of(standing)).isEmpty();
  }

  @Test
  void shouldNotNameWhatWasCancelled() {
    // When
    CaseStanding standing =
        standing(
            event("incident.created", 0, URBAN.with("grade", "emergency")),
            event("incident.closed", 30, Data.of("disposition", "cancelled")));

    // Then
    assertThat(standing.promises().toString()).contains("VOIDED");
    assertThat(Downgraded.of(standing)).isEmpty();
  }

  private static CaseStanding regraded(String from, String to) {
    return standing(
        event("incident.created", 0, URBAN.with("grade", from)),
        event("incident.regraded", 30, Data.of("grade", to)));
  }

  private static CaseStanding standing(Event... events) {
    CaseFile file = CaseFile.EMPTY;
    for (Event event : events) {
      file = file.with(event);
    }
    return RULES.standing(new CaseId(CaseType.INCIDENT, "i-1"), file).orElseThrow();
  }

  private static Event event(String type, int afterS, Data data) {
    return Event.of(type, "/samples", type, "i-1", NOON.plusSeconds(afterS), data);
  }
}
