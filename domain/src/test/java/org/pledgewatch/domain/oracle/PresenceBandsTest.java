package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How one unit's duty time divides; each timeline is worked out by hand, in seconds. */
class PresenceBandsTest {
  private static final String[] ASH = {
    "force", "essex", "district", "harlow", "neighbourhood", "ash"
  };
  private static final UnitRules RULES = UnitRules.pledge2008();

  /** On from 0, fix at 10 in ash, good until 130 excluded; off at 200. */
  @Test
  void shouldBeUnknownBeforeAndAfterAGoodFix() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .at("u", 10 * SECOND, "0.01")
            .off("u", 200 * SECOND, "ash");

    // When, Then
    assertThat(timeline.bands(4 * MINUTE, ASH)).isEqualTo("duty=200.0 unknown=80.0 visible=120.0");
    assertThat(timeline.bands(4 * MINUTE)).isEqualTo("duty=200.0 unknown=80.0 visible=120.0");
    assertThat(timeline.bands(130 * SECOND)).isEqualTo("duty=130.0 unknown=10.0 visible=120.0");
    assertThat(timeline.bands(60 * SECOND)).isEqualTo("duty=60.0 unknown=10.0 visible=50.0");
  }

  /** A fix a millisecond before the last grows old leaves no gap; one as old leaves none either. */
  @Test
  void shouldHaveAGapOfAMillisecondOnceAFixIsOlderThanAllowed() {
    // Given: fixes at 0, 120.0 (no gap), 240.001 (a gap of a millisecond).
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .at("u", 0, "0.01")
            .at("u", 120 * SECOND, "0.01")
            .at("u", 240 * SECOND + 1, "0.01");

    // When, Then
    assertThat(timeline.bands(4 * MINUTE)).isEqualTo("duty=240.0 visible=240.0");
    assertThat(timeline.bands(250 * SECOND)).isEqualTo("duty=250.0 unknown=0.001 visible=249.999");
  }

  /** Good for 30 s instead of two minutes. */
  @Test
  void shouldGoByThePacksAgeOfAFix() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .rules(RULES.maxFixAge(Duration.ofSeconds(30)))
            .on("u", 0, "ash")
            .at("u", 0, "0.01");

    // When, Then
    assertThat(timeline.bands(MINUTE)).isEqualTo("duty=60.0 unknown=30.0 visible=30.0");
  }

  /** A fix from before duty counts while it is good: here until 20. */
  @Test
  void shouldKnowAFixFromBeforeDuty() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline().at("u", -100 * SECOND, "0.01").on("u", 5 * SECOND, "ash");

    // When, Then
    assertThat(timeline.bands(MINUTE)).isEqualTo("duty=55.0 unknown=40.0 visible=15.0");
  }

  /** In ash, on its border with birch, in birch, on the northern edge, a corner; 10 s each. */
  @Test
  void shouldTakeTheBoundaryIn() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .at("u", 0, "0.01")
            .at("u", 10 * SECOND, "0.02")
            .at("u", 20 * SECOND, "0.021")
            .at("u", 30 * SECOND, "51.01", "0.01")
            .at("u", 40 * SECOND, "51", "0")
            .off("u", 50 * SECOND, "ash");

    // When, Then
    assertThat(timeline.bands(MINUTE)).isEqualTo("duty=50.0 off_patch=10.0 visible=40.0");
  }

  /** A thousandth of a degree north is 111.3 m. */
  @Test
  void shouldBeOnPatchWithinTheBuffer() {
    // Given
    UnitTimeline near = new UnitTimeline().on("u", 0, "ash").at("u", 0, "51.011", "0.01");

    // When, Then
    assertThat(near.bands(10 * SECOND)).isEqualTo("duty=10.0 off_patch=10.0");
    assertThat(near.rules(RULES.bufferM(111)).bands(10 * SECOND))
        .isEqualTo("duty=10.0 off_patch=10.0");
    assertThat(near.rules(RULES.bufferM(112)).bands(10 * SECOND))
        .isEqualTo("duty=10.0 visible=10.0");
  }

  /** Cedar and birch overlap at 0.035: the team's own boundary is what counts. */
  @Test
  void shouldTestTheTeamsOwnBoundary() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("b", 0, "birch")
            .at("b", 0, "0.035")
            .on("c", 0, "cedar")
            .at("c", 0, "0.035");

    // When, Then
    assertThat(timeline.bands(10 * SECOND)).isEqualTo("duty=20.0 visible=20.0");
    assertThat(timeline.bands(10 * SECOND, "force", "kent")).isEqualTo("duty=10.0 visible=10.0");
  }

  /** Two fixes at one millisecond: that of the greater id holds, in birch. */
  @Test
  void shouldGoByTheGreaterIdOfTwoFixes() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline().on("u", 0, "ash").at("u", 0, "0.01").at("u", 0, "0.03");

    // When, Then
    assertThat(timeline.bands(10 * SECOND)).isEqualTo("duty=10.0 off_patch=10.0");
  }

  /** At the station from 10 to 20, then an enquiry; a meeting; each is visible but the station. */
  @Test
  void shouldNotBeVisibleAtTheStation() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .at("u", 0, "0.01")
            .does("u", 10 * SECOND, "station")
            .does("u", 20 * SECOND, "enquiry")
            .does("u", 30 * SECOND, "meeting");

    // When, Then
    assertThat(timeline.bands(40 * SECOND)).isEqualTo("duty=40.0 not_visible=10.0 visible=30.0");
  }

  /** Each duty state begins a patrol; an activity at its millisecond holds, whichever id. */
  @Test
  void shouldPatrolFromEachDutyStateOn() {
    // Given: at the station from 0 although said before; on again at 10.
    UnitTimeline timeline =
        new UnitTimeline()
            .at("u", 0, "0.01")
            .does("u", 0, "station")
            .on("u", 0, "ash")
            .on("u", 10 * SECOND, "ash");
    UnitTimeline before =
        new UnitTimeline().at("u", 0, "0.01").does("u", -1, "station").on("u", 0, "ash");

    // When, Then
    assertThat(timeline.bands(30 * SECOND)).isEqualTo("duty=30.0 not_visible=10.0 visible=20.0");
    assertThat(before.bands(30 * SECOND)).isEqualTo("duty=30.0 visible=30.0");
  }

  /** Off patch it is off patch, at the station or in plain clothes. */
  @Test
  void shouldBeOffPatchWhateverItDoes() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .onInPlainClothes("u", 0, "ash")
            .at("u", 0, "0.03")
            .does("u", 10 * SECOND, "station")
            .does("u", 20 * SECOND, "meeting");

    // When, Then
    assertThat(timeline.bands(30 * SECOND)).isEqualTo("duty=30.0 off_patch=30.0");
  }

  @Test
  void shouldNotSeePlainClothesUnlessThePackSaysSo() {
    // Given
    UnitTimeline plain =
        new UnitTimeline()
            .onInPlainClothes("u", 0, "ash")
            .at("u", 0, "0.01")
            .does("u", 10 * SECOND, "station");

    // When, Then
    assertThat(plain.bands(20 * SECOND)).isEqualTo("duty=20.0 not_visible=20.0");
    assertThat(plain.rules(RULES.plainClothesVisible(true)).bands(20 * SECOND))
        .isEqualTo("duty=20.0 not_visible=10.0 visible=10.0");
  }

  /** A meeting in birch from 10 to 20 by one in uniform and one in plain clothes. */
  @Test
  void shouldSeeAMeetingElsewhereIfThePackSaysSo() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .rules(RULES.directedElsewhere(true))
            .on("u", 0, "ash")
            .onInPlainClothes("p", 0, "ash")
            .at("u", 0, "0.03")
            .at("p", 0, "0.03")
            .does("u", 10 * SECOND, "meeting")
            .does("p", 10 * SECOND, "meeting")
            .does("u", 20 * SECOND, "patrol")
            .does("p", 20 * SECOND, "patrol");

    // When, Then
    assertThat(timeline.bands(30 * SECOND))
        .isEqualTo("duty=60.0 not_visible=10.0 off_patch=40.0 visible=10.0");
  }

  /** Court from 0, leave from 10, without a reason from 20, sickness from 30, off at 40. */
  @Test
  void shouldLeaveExcludedReasonsOutOfDuty() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .abstracted("u", 0, "ash", "court")
            .abstracted("u", 10 * SECOND, "ash", "leave")
            .abstracted("u", 20 * SECOND, "ash", null)
            .abstracted("u", 30 * SECOND, "ash", "sickness")
            .off("u", 40 * SECOND, "ash");

    // When, Then
    assertThat(timeline.bands(MINUTE, ASH)).isEqualTo("abstracted=30.0 duty=30.0");
    assertThat(timeline.field(MINUTE, "PT5M", "abstraction_ratio")).isEqualTo(1.0);
    assertThat(timeline.field(MINUTE, "PT5M", "visible_ratio")).isEqualTo(0.0);
    assertThat(timeline.rules(RULES.dutyExcludes(Set.of("leave", "sickness"))).bands(MINUTE, ASH))
        .isEqualTo("abstracted=20.0 duty=20.0");
  }

  /** Four reasons, four levels; the reason of a state other than abstracted is none. */
  @Test
  void shouldCountEachReasonOfAbstraction() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .abstracted("u", 0, "ash", "leave")
            .abstracted("u", 10 * SECOND, "ash", null)
            .on("u", 30 * SECOND, "ash");

    // When, Then
    assertThat(timeline.tags(MINUTE, "PT5M", "abstraction"))
        .hasSize(8)
        .contains("{\"reason\":\"leave\"}", "{\"force\":\"essex\",\"reason\":\"other\"}");
    assertThat(timeline.shown(MINUTE, Oracle.key("abstraction", "reason", "leave"), ".*"))
        .isEqualTo("seconds=10.0");
    assertThat(timeline.shown(MINUTE, Oracle.key("abstraction", "reason", "other"), ".*"))
        .isEqualTo("seconds=20.0");
  }

  /** Nothing without a team; nothing in the levels without a window. */
  @Test
  void shouldNeedATeam() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline().on("u", 0, null).abstracted("v", 0, null, "court").at("u", 0, "0.06");

    // When, Then
    assertThat(timeline.tags(MINUTE, "PT5M", "presence")).isEmpty();
    assertThat(timeline.tags(MINUTE, "PT5M", "abstraction")).isEmpty();
    assertThat(timeline.tags(MINUTE, null, "presence")).isEmpty();
  }

  /** From ash to birch at 10: each counts its own; harlow both. */
  @Test
  void shouldCountAtTheTeamOfTheNewestDuty() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .at("u", 0, "0.03")
            .on("u", 10 * SECOND, "birch")
            .off("u", 40 * SECOND, null);

    // When, Then
    assertThat(timeline.bands(MINUTE, ASH)).isEqualTo("duty=10.0 off_patch=10.0");
    assertThat(timeline.bands(MINUTE, "force", "essex", "district", "harlow"))
        .isEqualTo("duty=40.0 off_patch=10.0 visible=30.0");
  }

  /** Without a boundary a fix says nothing; the team stands as it is. */
  @Test
  void shouldBeUnknownWithoutReferenceData() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline().withoutReference().on("u", 0, "ash").at("u", 0, "0.01");

    // When, Then
    assertThat(timeline.bands(MINUTE, "force", "essex", "neighbourhood", "ash"))
        .isEqualTo("duty=60.0 unknown=60.0");
    assertThat(timeline.tags(MINUTE, "PT5M", "presence")).hasSize(3);
  }
}
