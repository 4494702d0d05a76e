package org.pledgewatch.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.wire.PolicyYaml;

class AlertRulesTest {
  static Stream<String> shipped() {
    return PolicyYaml.SHIPPED.stream();
  }

  @Test
  void shouldWatchWhatHasAGoalAndWhoWaits() {
    // When
    List<AlertRule> rules = AlertRules.of(PolicyYaml.shipped("pledge-2008").orElseThrow());

    // Then: a goal of 100 % allows nothing, so it has no burn
    assertThat(rules)
        .extracting(AlertRule::id)
        .containsExactly(
            "answer-999-fast",
            "answer-999-slow",
            "answer-999-wait",
            "answer-101-fast",
            "answer-101-slow",
            "answer-101-wait");
  }

  @Test
  void shouldLetAWaitGoOnForTwiceItsTarget() {
    // When
    List<AlertRule> rules = AlertRules.of(PolicyYaml.shipped("pledge-2008").orElseThrow());

    // Then
    AlertRule.Wait wait = (AlertRule.Wait) rules.get(5);
    assertThat(wait.beyond()).isEqualTo(Duration.ofSeconds(30));
    assertThat(wait.firesAfter()).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shouldHaveRulesOfOneIdEachForEveryPack(String name) {
    // Given
    PolicyPack pack = PolicyYaml.shipped(name).orElseThrow();

    // Then
    assertThat(AlertRules.of(pack)).isNotEmpty().extracting(AlertRule::id).doesNotHaveDuplicates();
  }
}
