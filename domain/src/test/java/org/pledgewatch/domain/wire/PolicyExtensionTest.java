package org.pledgewatch.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.Target;

/** A pack that says only what differs from one that ships. */
final class PolicyExtensionTest {
  private static final PolicyPack PLEDGE = PolicyYaml.named("pledge-2008");
  private static final String HEAD = "policy: mine\ntitle: Mine\nextends: pledge-2008\n";

  @Test
  void shouldTakeOverWhatItDoesNotSay() {
    // When
    PolicyPack pack = PolicyYaml.parse("mine", HEAD);

    // Then
    assertThat(pack.name()).isEqualTo("mine");
    assertThat(pack.source()).isEmpty();
    assertThat(pack.promises()).isEqualTo(PLEDGE.promises());
    assertThat(pack.durations()).isEqualTo(PLEDGE.durations());
    assertThat(pack.levels()).isEqualTo(PLEDGE.levels());
    assertThat(pack.presence()).isEqualTo(PLEDGE.presence());
    assertThat(pack.version()).isNotEqualTo(PLEDGE.version());
  }

  @Test
  void shouldReplaceARuleWholeRemoveOneAndAddOne() {
    // Given
    String yaml =
        HEAD
            + """
            promises:
              answer-999:
                opens: {on: call.presented}
                keeps: {on: call.answered}
                voids: []
                target: PT12S
              answer-101: null
              answer-any:
                opens: {on: call.presented}
                keeps: {on: call.answered}
                voids: []
                target: PT60S
            presence: {goal: 0.95}
            """;

    // When
    PolicyPack pack = PolicyYaml.parse("mine", yaml);

    // Then
    assertThat(pack.promises()).hasSize(PLEDGE.promises().size()).containsKey("answer-any");
    assertThat(pack.promises()).doesNotContainKey("answer-101");
    assertThat(pack.promises().get("answer-999").target())
        .isEqualTo(new Target.Elapsed(Duration.ofSeconds(12)));
    assertThat(pack.promises().get("answer-999").goal()).isEmpty();
    assertThat(pack.presence().goal()).isEqualTo(0.95);
    assertThat(pack.presence().maxFixAge()).isEqualTo(PLEDGE.presence().maxFixAge());
  }

  @Test
  void shouldSayThatThereIsNothingToRemove() {
    assertThatThrownBy(() -> PolicyYaml.parse("mine", HEAD + "promises:\n  anser-999: null\n"))
        .hasMessageContaining("line 5: promises.anser-999: null removes a rule")
        .hasMessageContaining("did you mean answer-999?");
  }

  @Test
  void shouldNameTheLineOfThePackExtended() {
    assertThatThrownBy(() -> PolicyYaml.parse("mine", HEAD + "promises:\n  message-24h: null\n"))
        .hasMessageContaining(
            "line 131 of pledge-2008: promises.explain.of: \"message-24h\" is no");
  }

  @Test
  void shouldBeAsGoodAsTheWholePackInShippedOnes() {
    // When
    PolicyPack met = PolicyYaml.named("met-2008");
    PolicyPack national = PolicyYaml.named("national-2026");

    // Then
    assertThat(met.promises()).containsAllEntriesOf(PLEDGE.promises());
    assertThat(met.promises().get("collision-10wd").target()).isEqualTo(new Target.WorkingDays(10));
    assertThat(national.promises())
        .containsOnlyKeys(
            "answer-999",
            "attend-emergency-urban",
            "attend-emergency-rural",
            "attend-emergency",
            "message-72h",
            "explain");
  }

  @Test
  void shouldCarryTheVersionThatItNames() {
    assertThat(PolicyYaml.parse("mine", HEAD + "version: \"7\"\n").version()).isEqualTo("7");
  }
}
