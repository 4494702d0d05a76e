package org.pledgewatch.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.alert.Stand.Phase;

class StandTest {
  private static final long NOON = 1_795_262_400_000L;
  private static final AlertRule WAIT =
      new AlertRule.Wait(
          "answer-999",
          "calls-waiting",
          "999",
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60));

  @Test
  void shouldFireOnlyOnceAnAlarmHasHeld() {
    // Given
    Stand rising = Stand.QUIET.next(WAIT, Signal.ALARM, NOON);

    // Then
    assertThat(rising.isFiring()).isFalse();
    assertThat(rising.next(WAIT, Signal.ALARM, NOON + 19_999).isFiring()).isFalse();
    assertThat(rising.next(WAIT, Signal.ALARM, NOON + 20_000).isFiring()).isTrue();
    assertThat(rising.next(WAIT, Signal.CALM, NOON + 20_000)).isEqualTo(Stand.QUIET);
  }

  @Test
  void shouldStopOnlyAfterCalmWithoutABreak() {
    // Given
    Stand firing = new Stand(Phase.FIRING, NOON);

    // When
    Stand falling = firing.next(WAIT, Signal.CALM, NOON + 1_000);
    Stand again = falling.next(WAIT, Signal.ALARM, NOON + 50_000);
    Stand fallingAgain = again.next(WAIT, Signal.CALM, NOON + 51_000);

    // Then
    assertThat(falling.isFiring()).isTrue();
    assertThat(fallingAgain.next(WAIT, Signal.CALM, NOON + 100_000).isFiring()).isTrue();
    assertThat(fallingAgain.next(WAIT, Signal.CALM, NOON + 111_000)).isEqualTo(Stand.QUIET);
  }

  @Test
  void shouldNeitherBeginNorEndByOldFigures() {
    // Given
    Stand rising = Stand.QUIET.next(WAIT, Signal.ALARM, NOON);
    Stand falling = new Stand(Phase.FIRING, NOON).next(WAIT, Signal.CALM, NOON);

    // Then: an hour without figures counts neither as an alarm that held nor as calm
    long anHourLater = NOON + 3_600_000;
    assertThat(rising.held().next(WAIT, Signal.ALARM, anHourLater).isFiring()).isFalse();
    assertThat(falling.held().next(WAIT, Signal.CALM, anHourLater).isFiring()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldNotFlapOnNoiseAboutTheThreshold(long seed) {
    // Given: a call decided each 5 s for a day, kept with just the chance at which it fires
    AlertRule rule = new AlertRule.Burn("p", new Allowance(0.9), BurnWindows.FAST);
    Random random = new Random(seed);
    Window hour = new Window(3_600);
    Window fiveMinutes = new Window(300);
    List<Boolean> naive = new ArrayList<>();
    List<Boolean> firing = new ArrayList<>();
    Stand stand = Stand.QUIET;

    // When
    for (int s = 0; s < 86_400; s += 5) {
      boolean kept = random.nextDouble() < 0.63;
      Decided longer = hour.add(s, kept);
      Decided shorter = fiveMinutes.add(s, kept);
      Signal signal = rule.look(BurnWindowsTest.of(BurnWindows.FAST, longer, shorter)).signal();
      stand = stand.next(rule, signal, NOON + s * 1_000L);
      naive.add(signal == Signal.ALARM);
      firing.add(stand.isFiring());
    }

    // Then
    assertThat(beginnings(naive)).isGreaterThan(50);
    assertThat(beginnings(firing)).isBetween(1L, 8L);
  }

  @Test
  void shouldBeSilentForAYearOfAServiceThatKeepsItsGoalOnAverage() {
    // Given: some 20 calls an hour, each kept with the goal's chance
    AlertRule rule = new AlertRule.Burn("p", new Allowance(0.9), BurnWindows.FAST);
    Random random = new Random(5);
    Window hour = new Window(3_600);
    Window fiveMinutes = new Window(300);
    long alarms = 0;

    // When
    for (long s = 0; s < 365L * 86_400; s += 1 + random.nextInt(360)) {
      boolean kept = random.nextDouble() < 0.9;
      Decided longer = hour.add(s, kept);
      Decided shorter = fiveMinutes.add(s, kept);
      Signal signal = rule.look(BurnWindowsTest.of(BurnWindows.FAST, longer, shorter)).signal();
      alarms += signal == Signal.ALARM ? 1 : 0;
    }

    // Then
    assertThat(alarms).isZero();
  }

  private static long beginnings(List<Boolean> states) {
    long beginnings = 0;
    for (int i = 1; i < states.size(); i++) {
      beginnings += states.get(i) && !states.get(i - 1) ? 1 : 0;
    }
    return beginnings;
  }

  /** Counts over the last seconds. */
  private static final class Window {
    private record Call(long atS, boolean kept) {}

    private final Deque<Call> calls = new ArrayDeque<>();
    private final int lengthS;
    private long kept;

    Window(int lengthS) {
      this.lengthS = lengthS;
    }

    Decided add(long atS, boolean isKept) {
      calls.add(new Call(atS, isKept));
      kept += isKept ? 1 : 0;
      while (calls.getFirst().atS() <= atS - lengthS) {
        kept -= calls.removeFirst().kept() ? 1 : 0;
      }
      return new Decided(kept, calls.size() - kept);
    }
  }
}
