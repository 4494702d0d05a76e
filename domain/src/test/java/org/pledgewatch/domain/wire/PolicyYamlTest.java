package org.pledgewatch.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PromiseRule;

class PolicyYamlTest {
  private static final String SHIPPED = PolicyYaml.text("pledge-2008");

  @Test
  void shouldReadThePackThatShips() {
    // When
    PolicyPack pack = PolicyYaml.named("pledge-2008");

    // Then
    PromiseRule promise = pack.promises().get("answer-999");
    assertThat(promise.target()).isEqualTo(Duration.ofSeconds(10));
    assertThat(promise.goal()).hasValue(0.9);
    assertThat(pack.durations()).containsOnlyKeys("call-handling", "abandonment");
    assertThat(pack.levels())
        .containsOnlyKeys("calls-waiting", "calls-talking", "agents-available", "agents-staffed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target: PT10S | target: PT0S | promises.answer-999.target: PT0S is not after 0",
        "goal: 0.90 | goal: 90 | promises.answer-999.goal: 90.0 is not in (0, 1]",
        "abandoned: void | abandoned: ignored | promises.answer-999.abandoned must be one of",
        "abandoned: void | strict: yes please | promises.answer-999.strict must be true or false",
        "abandoned: void | tarrget: PT9S | promises.answer-999.tarrget is not a key here",
        "neverEnded: count | neverEnded: cuont | durations.call-handling.neverEnded must be one of",
        "call.abandoned, call.ended] | call.abandnd] | \"call.abandnd\" is no event type",
        "{line: lines} | {skill: lines} | \"skill\" is no tag of a level",
        "{line: lines} | {} | names one tag and the member it lists",
        "tags: [line] | tags: [colour] | \"colour\" is no tag of a duration",
        "\"07:00\", \"15:00\", \"23:00\" | | a day has at least one",
        "calls: PT1H | calls: PT-1H | lateness.calls: PT-1H",
      })
  void shouldSayWhichKeyIsWrong(String right, String wrong, String complaint) {
    // Given
    String yaml = SHIPPED.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);

    // Then
    assertThatThrownBy(() -> PolicyYaml.parse("mine.yaml", yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining(complaint);
  }

  @Test
  void shouldSayThatThereIsNoSuchPack() {
    assertThatThrownBy(() -> PolicyYaml.named("pledge-1829"))
        .hasMessageContaining("neither a pack that ships (pledge-2008) nor a file");
  }
}
