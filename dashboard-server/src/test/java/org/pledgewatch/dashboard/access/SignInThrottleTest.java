package org.pledgewatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final long NOON_MS = 1_795_262_400_000L;
  private static final String HERE = "10.0.0.1";

  private final SignInThrottle throttle = new SignInThrottle();

  @Test
  void shouldMakeEachFurtherAttemptWaitLonger() {
    // Given
    fail("sam", HERE, SignInThrottle.FAILURES_OF_NAME_AT_ADDRESS);

    // When
    long firstMs = throttle.attempt("sam", HERE, NOON_MS);
    long afterItMs = throttle.attempt("sam", HERE, NOON_MS + firstMs);
    long secondMs = throttle.attempt("sam", HERE, NOON_MS + firstMs);

    // Then
    assertThat(firstMs).isEqualTo(SignInThrottle.WAIT_FIRST_MS);
    assertThat(afterItMs).isZero();
    assertThat(secondMs).isEqualTo(2 * SignInThrottle.WAIT_FIRST_MS);
  }

  @Test
  void shouldNotLetStrangersElsewhereLockAUserOutAtOnce() {
    // Given
    fail("sam", "10.6.6.6", SignInThrottle.FAILURES_OF_NAME_AT_ADDRESS);

    // Then
    assertThat(throttle.attempt("sam", HERE, NOON_MS)).isZero();
  }

  @Test
  void shouldSlowDownWhoeverTriesManyNames() {
    // Given
    for (int i = 0; i < SignInThrottle.FAILURES_OF_ADDRESS; i++) {
      fail("user-" + i, HERE, 1);
    }

    // Then
    assertThat(throttle.attempt("sam", HERE, NOON_MS)).isPositive();
  }

  @Test
  void shouldForgetOnceThePasswordIsRight() {
    // Given
    fail("sam", HERE, SignInThrottle.FAILURES_OF_NAME_AT_ADDRESS - 1);

    // When
    throttle.attempt("sam", HERE, NOON_MS);
    throttle.succeeded("sam", HERE, NOON_MS);

    // Then
    assertThat(throttle.attempt("sam", HERE, NOON_MS)).isZero();
  }

  @Test
  void shouldNotKeepThoseWaitingWhoSignedInHereBeforeForWhatOthersDo() {
    // Given
    throttle.attempt("sam", HERE, NOON_MS);
    throttle.succeeded("sam", HERE, NOON_MS);
    for (int i = 0; i < SignInThrottle.FAILURES_OF_ADDRESS; i++) {
      fail("user-" + i, HERE, 1);
    }

    // Then
    assertThat(throttle.attempt("sam", HERE, NOON_MS)).isZero();
    assertThat(throttle.attempt("new", HERE, NOON_MS)).isPositive();
  }

  @Test
  void shouldForgiveFailuresOneByOneWithTimeAlsoWhereOneComesNowAndThen() {
    // Given
    long eachMs = 2 * SignInThrottle.FORGIVEN_EVERY_MS;
    for (int i = 0; i < SignInThrottle.FAILURES_OF_ADDRESS * 2; i++) {
      throttle.attempt("user-" + i, HERE, NOON_MS + i * eachMs);
    }

    // Then
    long laterMs = NOON_MS + SignInThrottle.FAILURES_OF_ADDRESS * 2 * eachMs;
    assertThat(throttle.attempt("sam", HERE, laterMs)).isZero();
  }

  @Test
  void shouldTakeBackAnAttemptThatNobodyJudged() {
    // Given
    for (int i = 0; i < SignInThrottle.FAILURES_OF_NAME_AT_ADDRESS; i++) {
      throttle.attempt("sam", HERE, NOON_MS);
      throttle.unjudged("sam", HERE);
    }

    // Then
    assertThat(throttle.attempt("sam", HERE, NOON_MS)).isZero();
  }

  private void fail(String user, String address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.attempt(user, address, NOON_MS);
    }
  }
}
