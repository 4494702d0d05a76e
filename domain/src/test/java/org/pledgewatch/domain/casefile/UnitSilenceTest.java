package org.pledgewatch.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.wire.PolicyYaml;

/** What fixes say that only confirm where a unit is, and what silence after them says. */
class UnitSilenceTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final long FIX_IS_GOOD_MS = 120_000;
  private static final CaseId UNIT = new CaseId(CaseType.UNIT, "unit-1");

  private final Rules rules =
      new Rules(
          PolicyYaml.named("pledge-2008"),
          new ReferenceTexts("ground", Ground.TEST.geoJson(), "", "").parse());
  private final CaseFile onDuty =
      CaseFile.EMPTY.with(
          event(0, "unit.duty", Data.of("state", "on").with("team", "n-1").with("force", "essex")));

  @Test
  void shouldSayNothingNewWithAFixOfTheSamePlace() {
    // Given
    CaseFile file = onDuty.with(fix(10)).with(fix(15));

    // When
    Said said = rules.difference(UNIT, file, file.with(fix(20)));

    // Then
    assertThat(said.contributions()).isEmpty();
    assertThat(said.told()).isEmpty();
  }

  @Test
  void shouldWakeWhenTheLastFixIsTooOld() {
    // Given
    CaseFile file = onDuty.with(fix(10)).with(fix(15));

    // When
    OptionalLong wakes = rules.nextReachedMs(UNIT, file, true);

    // Then
    assertThat(wakes).hasValue(atMs(15) + FIX_IS_GOOD_MS);
  }

  @Test
  void shouldSayFromWhenOnAUnitIsUnknown() {
    // Given
    CaseFile file = onDuty.with(fix(10));
    long staleMs = atMs(10) + FIX_IS_GOOD_MS;

    // When
    CaseFile silent = rules.reached(UNIT, file, new TimeReached(staleMs, true));

    // Then
    List<Contribution> said = rules.difference(UNIT, file, silent).contributions();
    assertThat(said).extracting(Contribution::atMs).containsOnly(staleMs);
    assertThat(said).extracting(Contribution::part).contains(Part.UNKNOWN, Part.VISIBLE);
    assertThat(rules.nextReachedMs(UNIT, silent, true)).isEmpty();
  }

  @Test
  void shouldCorrectASilenceByAFixThatCameLate() {
    // Given
    long staleMs = atMs(10) + FIX_IS_GOOD_MS;
    CaseFile heard = onDuty.with(fix(10)).with(fix(60));
    CaseFile silent = rules.reached(UNIT, onDuty.with(fix(10)), new TimeReached(staleMs, true));

    // When
    CaseFile corrected = silent.with(fix(60));

    // Then
    assertThat(rules.says(UNIT, corrected)).isEqualTo(rules.says(UNIT, heard));
    assertThat(rules.nextReachedMs(UNIT, corrected, true)).hasValue(atMs(60) + FIX_IS_GOOD_MS);
  }

  private static Event fix(int s) {
    return event(
        s,
        "unit.located",
        Data.of("lat", new BigDecimal("51.72")).with("lon", new BigDecimal("0.42")));
  }

  private static Event event(int s, String type, Data data) {
    return Event.of(type + s, "/units", type, UNIT.subject(), NOON.plusSeconds(s), data);
  }

  private static long atMs(int s) {
    return NOON.plusSeconds(s).toEpochMilli();
  }
}
