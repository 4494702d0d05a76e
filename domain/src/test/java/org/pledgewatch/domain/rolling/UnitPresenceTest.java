package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.wire.PolicyYaml;

/** How a unit's five minutes divide, each worked out by hand; seconds after noon. */
class UnitPresenceTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final PolicyPack POLICY = PolicyYaml.named("pledge-2008");
  private static final Reference GROUND =
      new ReferenceTexts("ground", Ground.TEST.geoJson(), "", "").parse();
  private static final long LATENESS_MS = 600_000;

  private final DomainPipeline pipeline =
      new DomainPipeline(
          POLICY,
          GROUND,
          new Plan(
              Windows.all(POLICY),
              new Schedule.At(List.of(NOON.plusSeconds(300).toEpochMilli())),
              LATENESS_MS));

  /** A fix on patch at 60 is good until 180. */
  @Test
  void shouldBeUnknownOnceItsFixIsStale() {
    // Given
    pipeline.accept(duty(0, "n-1", Data.EMPTY));
    pipeline.accept(fix(60, "0.42"));

    // When
    String bands = bands("n-1");

    // Then
    assertThat(bands)
        .isEqualTo("covered=120.0 duty=300.0 team_duty=300.0 unknown=180.0 visible=120.0");
  }

  @Test
  void shouldCountForItsNewTeamFromTheChangeOn() {
    // Given
    pipeline.accept(duty(0, "n-1", Data.EMPTY));
    pipeline.accept(fix(0, "0.42"));
    pipeline.accept(duty(100, "n-2", Data.EMPTY));

    // When
    String former = bands("n-1");
    String later = bands("n-2");

    // Then
    assertThat(former)
        .isEqualTo("covered=100.0 duty=100.0 other_units_s=20.0 team_duty=100.0 visible=100.0");
    assertThat(later).isEqualTo("duty=200.0 off_patch=20.0 team_duty=200.0 unknown=180.0");
  }

  @Test
  void shouldNotBeVisibleInPlainClothes() {
    // Given
    pipeline.accept(duty(0, "n-1", Data.of("dress", "plain")));
    pipeline.accept(fix(0, "0.42"));

    // When
    String bands = bands("n-1");

    // Then
    assertThat(bands).isEqualTo("duty=300.0 not_visible=120.0 team_duty=300.0 unknown=180.0");
  }

  /** It was visible from 100 on all the same. */
  @Test
  void shouldMendWhatWasFinalByALateFix() {
    // Given
    pipeline.accept(duty(0, "n-1", Data.EMPTY));
    String before = bands("n-1");
    pipeline.accept(fix(100, "0.42"));

    // When
    pipeline.watermark(NOON.plusSeconds(310).toEpochMilli());

    // Then
    assertThat(before).isEqualTo("duty=300.0 team_duty=300.0 unknown=300.0");
    assertThat(shown("n-1"))
        .isEqualTo("covered=120.0 duty=300.0 team_duty=300.0 unknown=180.0 visible=120.0");
  }

  private String bands(String team) {
    pipeline.watermark(NOON.plusSeconds(300).toEpochMilli());
    return shown(team);
  }

  /** The times of the newest figure that are not 0. */
  private String shown(String team) {
    Tags tags = Tags.of("force", "essex").with("district", "d-1").with("neighbourhood", team);
    Figure newest = null;
    for (Figure figure : pipeline.published()) {
      if (figure.key().measure().equals("presence")
          && figure.key().tags().equals(tags)
          && "PT5M".equals(figure.window())) {
        newest = figure;
      }
    }
    assertThat(newest).isNotNull();
    return newest.fields().entrySet().stream()
        .filter(field -> !field.getKey().endsWith("_ratio"))
        .filter(field -> field.getValue().doubleValue() != 0)
        .map(Map.Entry::toString)
        .collect(Collectors.joining(" "));
  }

  private static Event duty(long s, String team, Data more) {
    Data data = more.with("state", "on").with("force", "essex").with("team", team);
    return event("unit.duty", s, data);
  }

  /** In the middle of n-1 and n-2, so many degrees east. */
  private static Event fix(long s, String lon) {
    Data data = Data.of("lat", new BigDecimal("51.72")).with("lon", new BigDecimal(lon));
    return event("unit.located", s, data);
  }

  private static Event event(String type, long s, Data data) {
    return Event.of(type + s, "/test", type, "u", NOON.plusSeconds(s), data);
  }
}
