package org.pledgewatch.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.domain.wire.ReferenceFolder;

final class RunPlanTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final PolicyPack PACK = PolicyYaml.named("pledge-2008");

  @Test
  void shouldCarryReferenceDataToWhereThereAreNoFiles() throws Exception {
    // Given
    RunPlan plan = RunPlan.live(run(Optional.of("uk-wards"), TOKYO));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(plan);
    }

    // When
    RunPlan carried =
        (RunPlan) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    // Then
    assertThat(carried.reference().locate(53.7965, -1.5476).orElseThrow().neighbourhood())
        .isEqualTo("E05001420");
    assertThat(carried.reference().calendar().zone()).isEqualTo(TOKYO);
    assertThat(carried.policy().zone()).isEqualTo(TOKYO);
  }

  @Test
  void shouldKnowNoPlacesWithoutReferenceData() {
    assertThat(RunPlan.live(run(Optional.empty(), TOKYO)).reference().isKnown()).isFalse();
  }

  @Test
  void shouldSayThatReferenceDataIsNotThere() {
    assertThatThrownBy(() -> RunPlan.live(run(Optional.of("no-such"), TOKYO)))
        .hasMessageContaining("no-such");
  }

  @Test
  void shouldGoByTheZoneGivenElseTheCalendarsElseThePacks() {
    // Given
    Reference inTokyo = ReferenceFolder.texts("uk-wards").parse().in(TOKYO);
    PolicyPack inUtc = PACK.in(ZoneId.of("UTC"));

    // Then
    assertThat(zone(inUtc, inTokyo, Optional.of(ZoneId.of("Asia/Seoul")))).isEqualTo("Asia/Seoul");
    assertThat(zone(inUtc, inTokyo, Optional.empty())).isEqualTo("Asia/Tokyo");
    assertThat(zone(inUtc, Reference.NONE, Optional.empty())).isEqualTo("UTC");
  }

  @Test
  void shouldGoByTheShiftsOfTheCalendarWhereItHasSome() {
    // Given
    ReferenceTexts wards = ReferenceFolder.texts("uk-wards");
    ReferenceTexts withShifts =
        new ReferenceTexts("w", wards.boundaries(), "shifts: ['06:30', '18:30']", "");

    // When
    PolicyPack pack = RunPlan.inCalendar(PACK, withShifts.parse(), Optional.empty());
    PolicyPack unchanged = RunPlan.inCalendar(PACK, wards.parse(), Optional.empty());

    // Then
    assertThat(pack.shifts()).isEqualTo(List.of(LocalTime.of(6, 30), LocalTime.of(18, 30)));
    assertThat(unchanged.shifts()).isEqualTo(PACK.shifts());
  }

  private static String zone(PolicyPack pack, Reference reference, Optional<ZoneId> asked) {
    return RunPlan.inCalendar(pack, reference, asked).zone().getId();
  }

  private static Run run(Optional<String> reference, ZoneId zone) {
    return new Run("r", "R", Run.Clock.EVENTS, "pledge-2008", reference, zone, Optional.empty(), 0);
  }
}
