package org.pledgewatch.domain.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

class PatternsTest {
  private static final long NOON_MS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final long MINUTE_MS = 60_000;
  private static final long TARGET_MS = 15 * MINUTE_MS;
  private static final String URBAN = "attend-emergency-urban";
  private static final int FORCES = 200;
  private static final int ARRIVALS = 2_000;

  private final Patterns patterns = new Patterns(NOON_MS, NOON_MS + DAY_MS);

  @ParameterizedTest
  @CsvSource({
    "PT10S, PT1S",
    "PT30S, PT2S",
    "PT5M, PT15S",
    "PT15M, PT1M",
    "PT20M, PT1M",
    "PT60M, PT3M",
    "PT0.5S, PT1S"
  })
  void shouldTakeATwentiethOfTheTargetInWholeSecondsOrMinutes(Duration target, Duration stretch) {
    // Then
    assertThat(Bunching.stretchMs(target.toMillis())).isEqualTo(stretch.toMillis());
  }

  @Test
  void shouldCountStretchesUpToTheTargetAndBeyond() {
    // When
    arrived(TARGET_MS); // At the very deadline is in time.
    arrived(TARGET_MS - MINUTE_MS + 1);
    arrived(TARGET_MS - MINUTE_MS);
    arrived(TARGET_MS + 1);
    arrived(TARGET_MS + MINUTE_MS);
    arrived(TARGET_MS + MINUTE_MS + 1);
    arrived(3 * MINUTE_MS);

    // Then
    Bunching counted = patterns.arrivals().get(0);
    assertThat(counted.before()).containsExactly(0L, 0L, 0L, 1L, 2L);
    assertThat(counted.after()).containsExactly(2L, 1L, 0L, 0L, 0L);
    assertThat(counted.fulfilled()).isEqualTo(7);
    assertThat(counted.excess()).isEqualTo(new Excess(2, 5, 1 / 3.0, Bunching.TRIALS_MIN));
    assertThat(counted.excess().verdict(1)).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void shouldLeaveOutWhatCouldNotBeOnBothSides() {
    // When it opened late, is due so lately that it may still be fulfilled late, or is not due
    patterns.add(promise(NOON_MS, NOON_MS + 11 * MINUTE_MS, NOON_MS + 14 * MINUTE_MS), false);
    long lateMs = NOON_MS + DAY_MS - TARGET_MS;
    patterns.add(promise(lateMs, lateMs, lateMs + 14 * MINUTE_MS), false);
    patterns.add(promise(NOON_MS - DAY_MS, NOON_MS - DAY_MS, NOON_MS - DAY_MS + 1), false);
    patterns.add(promise(NOON_MS, NOON_MS, PromiseStanding.NEVER_MS), false);

    // Then
    assertThat(patterns.arrivals()).isEmpty();
  }

  /** Response times are skewed: many early, a long tail. */
  @ParameterizedTest
  @CsvSource({"1", "1000", "60000"})
  void shouldHardlyEverFindWhatIsNotThere(long roundedToMs) {
    // Given
    Random random = new Random(2008);
    int found = 0;
    for (int force = 0; force < FORCES; force++) {
      Patterns its = new Patterns(NOON_MS, NOON_MS + DAY_MS);

      // When
      for (int i = 0; i < ARRIVALS; i++) {
        its.add(promise(NOON_MS, NOON_MS, NOON_MS + rounded(travelMs(random), roundedToMs)), false);
      }
      found += worthALook(its) ? 1 : 0;
    }

    // Then: chance alone may raise one of a hundred
    assertThat(found).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1", "1000", "60000"})
  void shouldFindArrivalsThatWereMovedBeforeTheTarget(long roundedToMs) {
    // Given half of those who came up to three minutes late are noted as just in time
    Random random = new Random(2008);
    LongUnaryOperator noted =
        ms ->
            ms > TARGET_MS && ms <= TARGET_MS + 3 * MINUTE_MS && random.nextBoolean()
                ? TARGET_MS - random.nextInt((int) MINUTE_MS)
                : ms;

    // When
    for (int i = 0; i < ARRIVALS; i++) {
      arrived(rounded(noted.applyAsLong(travelMs(random)), roundedToMs));
    }

    // Then
    assertThat(worthALook(patterns)).isTrue();
  }

  @Test
  void shouldFindDowngradesInTheLastTenthAndNotThoseSpreadEvenly() {
    // Given
    Patterns even = new Patterns(NOON_MS, NOON_MS + DAY_MS);

    // When
    for (int i = 0; i < 100; i++) {
      even.add(voided(i * TARGET_MS / 100), true);
      patterns.add(voided(i < 70 ? i * TARGET_MS / 100 : TARGET_MS - i), true);
    }

    // Then
    assertThat(even.downgrades().get(0).tenths()).containsOnly(10L);
    assertThat(even.downgrades().get(0).excess().verdict(1)).isEqualTo(Verdict.ORDINARY);
    assertThat(patterns.downgrades().get(0).tenths().get(9)).isEqualTo(30);
    assertThat(patterns.downgrades().get(0).excess().verdict(1)).isEqualTo(Verdict.WORTH_A_LOOK);
    assertThat(patterns.arrivals()).isEmpty();
  }

  @Test
  void shouldAskMoreOfEachTestTheMoreAreMade() {
    // Given
    Excess excess = new Excess(22, 40, 1 / 3.0, Bunching.TRIALS_MIN);

    // Then
    assertThat(excess.probability()).isBetween(0.002, 0.01);
    assertThat(excess.verdict(1)).isEqualTo(Verdict.WORTH_A_LOOK);
    assertThat(excess.verdict(8)).isEqualTo(Verdict.ORDINARY);
  }

  @Test
  void shouldNotMindASureButSmallExcess() {
    // Given
    Excess excess = new Excess(40_000, 100_000, 1 / 3.0, Bunching.TRIALS_MIN);

    // Then
    assertThat(excess.probability()).isLessThan(1e-9);
    assertThat(excess.verdict(1)).isEqualTo(Verdict.ORDINARY);
  }

  private static boolean worthALook(Patterns patterns) {
    return patterns.arrivals().stream()
        .anyMatch(one -> one.excess().verdict(patterns.tests()) == Verdict.WORTH_A_LOOK);
  }

  private static long travelMs(Random random) {
    return (long) (Math.exp(random.nextGaussian() * 0.5) * 9 * MINUTE_MS);
  }

  private static long rounded(long ms, long toMs) {
    return (ms + toMs - 1) / toMs * toMs;
  }

  private void arrived(long afterMs) {
    patterns.add(promise(NOON_MS, NOON_MS, NOON_MS + afterMs), false);
  }

  private static PromiseStanding promise(long clockMs, long openedMs, long fulfilledMs) {
    long deadlineMs = clockMs + TARGET_MS;
    boolean kept = fulfilledMs <= deadlineMs;
    return standing(
        clockMs,
        openedMs,
        kept ? Outcome.KEPT : Outcome.BROKEN,
        kept ? fulfilledMs : deadlineMs,
        fulfilledMs);
  }

  private static PromiseStanding voided(long afterMs) {
    return standing(NOON_MS, NOON_MS, Outcome.VOIDED, NOON_MS + afterMs, PromiseStanding.NEVER_MS);
  }

  private static PromiseStanding standing(
      long clockMs, long openedMs, Outcome outcome, long decidedMs, long fulfilledMs) {
    return new PromiseStanding(
        URBAN + "/i-1",
        URBAN,
        Tags.of("force", "essex"),
        openedMs,
        clockMs,
        clockMs + TARGET_MS,
        clockMs + TARGET_MS * 4 / 5,
        outcome,
        decidedMs,
        Optional.empty(),
        "",
        fulfilledMs,
        PromiseStanding.NEVER_MS,
        PromiseStanding.NEVER_MS,
        PromiseStanding.NEVER_MS);
  }
}
