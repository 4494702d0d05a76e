package org.pledgewatch.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.event.Rejection.Reason;

final class EventTypesTest {

  @Test
  void shouldKnowEveryTypeOfTheContract() {
    assertThat(EventTypes.all()).hasSize(37);
    assertThat(EventTypes.all())
        .allSatisfy(type -> assertThat(EventTypes.named(type.name())).containsSame(type));
  }

  @Test
  void shouldTakeCoordinatesInsteadOfAForce() {
    // Given
    Data nowhere = Data.of("grade", "emergency");
    Data half = nowhere.with("lat", new BigDecimal("53.8"));
    Data located = half.with("lon", new BigDecimal("-1.5"));

    // Then
    assertThat(EventTypes.INCIDENT_CREATED.check(nowhere)).isPresent();
    assertThat(EventTypes.INCIDENT_CREATED.check(half)).isPresent();
    assertThat(EventTypes.INCIDENT_CREATED.check(located)).isEmpty();
  }

  @Test
  void shouldRefuseAFixAtZeroZero() {
    // Given
    Data zero = Data.of("lat", new BigDecimal("0.0")).with("lon", BigDecimal.ZERO);

    // When
    var refused = EventTypes.UNIT_LOCATED.check(zero);

    // Then
    assertThat(refused)
        .contains(
            new Rejection(Reason.OUT_OF_RANGE, "data.lat and lon are both 0: that is no fix"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1M", "P14D", "P2W", "PT48H", "P1DT12H", "P1Y"})
  void shouldTakeARecurrence(String every) {
    assertThat(contract(every)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "PT", "PT0S", "P0D", "P-1D", "P1M-1D", "monthly", "P11Y", "1M"})
  void shouldRefuseWhatNeverRecurs(String every) {
    assertThat(contract(every)).map(Rejection::reason).contains(Reason.OUT_OF_RANGE);
  }

  private static Optional<Rejection> contract(String every) {
    return EventTypes.VICTIM_CONTRACT_AGREED.check(Data.of("force", "essex").with("every", every));
  }

  @Test
  void shouldNotKnowAnotherType() {
    assertThat(EventTypes.named("call.teleported")).isEmpty();
  }

  @Test
  void shouldTakeAnyLine() {
    // Given
    Data data = new Data(Map.of("line", "switchboard", "force", "essex"));

    // Then
    assertThat(EventTypes.CALL_PRESENTED.check(data)).isEmpty();
  }

  @Test
  void shouldIgnoreUnknownMembers() {
    // Given
    Data data = Data.of("mood", new BigDecimal(3)).with("agent", "a-1");

    // Then
    assertThat(EventTypes.CALL_ANSWERED.check(data)).isEmpty();
  }

  @Test
  void shouldSayWhichMemberIsMissing() {
    // When
    var refused = EventTypes.CALL_PRESENTED.check(Data.of("line", "999"));

    // Then
    assertThat(refused).contains(new Rejection(Reason.MISSING_FIELD, "data.force is missing"));
  }

  @Test
  void shouldTakeAnExplicitNullForAbsent() {
    assertThat(EventTypes.CALL_ANSWERED.check(nulls("agent"))).isEmpty();
    assertThat(EventTypes.AGENT_STATE.check(nulls("state").with("force", "essex")))
        .contains(new Rejection(Reason.MISSING_FIELD, "data.state is missing"));
  }

  @Test
  void shouldRefuseValuesOutOfRange() {
    Data agent = new Data(Map.of("force", "essex", "state", "available"));

    assertOutOfRange(EventTypes.CALL_ENDED, Data.of("outcome", "vanished"), "outcome");
    assertOutOfRange(EventTypes.CALL_ENDED, Data.of("wrapUpEndedAt", "noon"), "wrapUpEndedAt");
    assertOutOfRange(EventTypes.CALL_ANSWERED, Data.of("agent", "a".repeat(1_001)), "agent");
    assertOutOfRange(EventTypes.CALL_ANSWERED, Data.of("agent", "  "), "agent");
    assertOutOfRange(EventTypes.CALL_ANSWERED, Data.of("agent", BigDecimal.ONE), "agent");
    assertOutOfRange(EventTypes.AGENT_STATE, agent.with("state", "asleep"), "state");
    assertOutOfRange(EventTypes.AGENT_STATE, agent.with("lines", "999"), "lines");
    assertOutOfRange(EventTypes.AGENT_STATE, agent.with("lines", List.of(BigDecimal.ONE)), "lines");
  }

  private static void assertOutOfRange(EventType type, Data data, String member) {
    assertThat(type.check(data))
        .hasValueSatisfying(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Reason.OUT_OF_RANGE);
              assertThat(rejection.detail()).startsWith("data." + member + " must be ");
            });
  }

  private static Data nulls(String name) {
    Map<String, Object> members = new java.util.HashMap<>();
    members.put(name, null);
    return new Data(members);
  }
}
