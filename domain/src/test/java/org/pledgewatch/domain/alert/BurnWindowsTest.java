package org.pledgewatch.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BurnWindowsTest {
  private static final int CASES_MAX = 2_000;

  static DoubleStream goals() {
    return DoubleStream.concat(
        DoubleStream.of(0.001, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999),
        new Random(11).doubles(40, 0.001, 0.9999));
  }

  @ParameterizedTest
  @MethodSource("goals")
  void shouldNeverAlarmWhileTheGoalIsKept(double goal) {
    // Given
    Random random = new Random(Double.doubleToLongBits(goal));
    for (BurnWindows windows : new BurnWindows[] {BurnWindows.FAST, BurnWindows.SLOW}) {
      AlertRule rule = new AlertRule.Burn("p", new Allowance(goal), windows);
      for (int i = 0; i < 500; i++) {
        Decided kept = keptAtLeast(goal, random);
        Decided anything = new Decided(random.nextInt(50), random.nextInt(CASES_MAX));

        // Then
        assertThat(rule.look(of(windows, kept, anything)).signal()).isNotEqualTo(Signal.ALARM);
        assertThat(rule.look(of(windows, anything, kept)).signal()).isEqualTo(Signal.CALM);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("goals")
  void shouldBeAbleToAlarmAtEveryGoal(double goal) {
    // Given
    Decided allBroken = new Decided(0, 100_000);

    for (BurnWindows windows : new BurnWindows[] {BurnWindows.FAST, BurnWindows.SLOW}) {
      // When
      Finding finding =
          new AlertRule.Burn("p", new Allowance(goal), windows)
              .look(of(windows, allBroken, allBroken));

      // Then
      assertThat(finding.signal()).isEqualTo(Signal.ALARM);
    }
  }

  @Test
  void shouldTakeItsFactorFromTheGoal() {
    // Then: bounded by what can be reached at 90 %, by what is spent near 100 %
    assertThat(BurnWindows.FAST.firesAt(new Allowance(0.9))).isCloseTo(3.7, within(1e-9));
    assertThat(BurnWindows.SLOW.firesAt(new Allowance(0.9))).isCloseTo(1.9, within(1e-9));
    assertThat(BurnWindows.FAST.firesAt(new Allowance(0.999))).isCloseTo(13.44, within(1e-9));
    assertThat(BurnWindows.SLOW.firesAt(new Allowance(0.999))).isCloseTo(2.8, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("goals")
  void shouldCalmBelowWhereItFires(double goal) {
    // Given
    Allowance allowance = new Allowance(goal);

    // Then
    assertThat(BurnWindows.FAST.calmBelow(allowance))
        .isGreaterThan(1)
        .isLessThan(BurnWindows.FAST.firesAt(allowance));
  }

  @Test
  void shouldNotJudgeByTooFew() {
    // Given
    AlertRule rule = new AlertRule.Burn("p", new Allowance(0.9), BurnWindows.FAST);

    // Then: nine cases are too few; ten of which four are broken may be chance; all ten are not
    assertThat(signal(rule, new Decided(0, 9))).isEqualTo(Signal.UNSURE);
    assertThat(signal(rule, new Decided(6, 4))).isEqualTo(Signal.UNSURE);
    assertThat(signal(rule, new Decided(0, 10))).isEqualTo(Signal.ALARM);
    assertThat(signal(rule, new Decided(60, 40))).isEqualTo(Signal.ALARM);
    assertThat(rule.look(of(BurnWindows.FAST, new Decided(60, 40), new Decided(0, 2))).signal())
        .isEqualTo(Signal.CALM);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void shouldWantAGoalThatAllowsSomethingAndNotAll(double goal) {
    // Then
    assertThatIllegalArgumentException().isThrownBy(() -> new Allowance(goal));
  }

  private static Signal signal(AlertRule rule, Decided longer) {
    return rule.look(of(BurnWindows.FAST, longer, new Decided(0, 5))).signal();
  }

  /** A random count of cases of which no more are broken than the goal allows. */
  private static Decided keptAtLeast(double goal, Random random) {
    int count = 1 + random.nextInt(CASES_MAX);
    long kept = (long) Math.ceil(goal * count);
    long more = random.nextInt((int) (count - kept) + 1);
    return new Decided(kept + more, count - kept - more);
  }

  static AlertFigures of(BurnWindows windows, Decided longer, Decided shorter) {
    return new AlertFigures() {
      @Override
      public Decided decided(String promise, String window) {
        return window.equals(windows.longer()) ? longer : shorter;
      }

      @Override
      public Waiting waiting(String level, String line) {
        return Waiting.NOBODY;
      }
    };
  }
}
