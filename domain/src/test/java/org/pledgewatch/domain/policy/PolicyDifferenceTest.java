package org.pledgewatch.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.wire.PolicyYaml;

/** What one pack counts otherwise than another. */
final class PolicyDifferenceTest {
  private static final String TEXT = PolicyYaml.text("pledge-2008");
  private static final PolicyPack PLEDGE = PolicyYaml.named("pledge-2008");

  @Test
  void shouldFindNoneInTheSame() {
    assertThat(PolicyDifference.lines(PLEDGE, PLEDGE)).isEmpty();
    assertThat(PolicyDifference.lines(PLEDGE, PolicyYaml.parse("mine", "# mine\n" + TEXT)))
        .isEmpty();
  }

  @Test
  void shouldNameWhatIsAddedAndRemoved() {
    // Given
    PolicyPack met = PolicyYaml.named("met-2008");
    String says = "Contact you within ten working days of your report of a road traffic collision";

    // Then
    assertThat(PolicyDifference.lines(PLEDGE, met))
        .containsExactly("promise collision-10wd: added (" + says + ")");
    assertThat(PolicyDifference.lines(met, PLEDGE))
        .containsExactly("promise collision-10wd: removed (" + says + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "target: PT10S | target: PT12S | answer-999: Deadline: 10 seconds after the clock's start"
            + " → 12 seconds after the clock's start",
        "abandoned: void | abandoned: broken | answer-999: Abandoned: a caller who hangs up by the"
            + " deadline counts neither way (void) → a caller who hangs up by the deadline counts as"
            + " not kept (broken)",
        "goal: 0.90 | strict: true | answer-999: Goal: 90 % → (none)",
        "clockFrom: graded | clockFrom: presented | → from the call's reaching the switch",
        "stopAt: first-arrival | stopAt: first-constable | → when a constable first arrives",
        "zero: exclude | zero: include | → fulfilled before the clock starts (negative); at that",
        "goal: 0.80 | goal: 0.95 | 80 % of duty time visible → 95 % of duty time visible",
        "plainClothesVisible: false | plainClothesVisible: true | not visible → visible",
        "bufferM: 0 | bufferM: 50 | → within the team's boundary or 50 m of it",
        "in: [available] | in: [available, busy] | says available → while the newest agent.state",
        "signed: true | signed: false | eta-error: Taken out: nothing",
        "units: PT10M | units: PT20M | 10 minutes (units) → still count up to",
      })
  void shouldSayOldAndNew(String old, String now, String line) {
    // Given
    int at = TEXT.indexOf(old);
    String yaml = TEXT.substring(0, at) + now + TEXT.substring(at + old.length());

    // When
    List<String> lines = PolicyDifference.lines(PLEDGE, PolicyYaml.parse("mine", yaml));

    // Then
    assertThat(lines).hasSizeBetween(1, 2).anySatisfy(its -> assertThat(its).contains(line));
  }
}
