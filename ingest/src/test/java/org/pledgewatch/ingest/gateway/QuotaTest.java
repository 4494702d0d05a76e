package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class QuotaTest {
  private final AtomicLong nanos = new AtomicLong(TimeUnit.DAYS.toNanos(1));

  @Test
  void shouldLetABurstThroughAndThenAskToWait() {
    // Given
    Quota quota = new Quota(100, nanos::get);

    // When
    quota.charge("a", 100 * Quota.BURST_S);

    // Then
    assertThat(quota.waitMs("a")).isZero();
    quota.charge("a", 200);
    assertThat(quota.waitMs("a")).isBetween(2_000L, 2_001L);
    assertThat(quota.waitMs("b")).isZero();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
    assertThat(quota.waitMs("a")).isZero();
  }

  @Test
  void shouldNotSaveUpMoreThanABurst() {
    // Given
    Quota quota = new Quota(100, nanos::get);
    quota.charge("a", 1);
    nanos.addAndGet(TimeUnit.HOURS.toNanos(1));

    // When
    quota.charge("a", 100 * Quota.BURST_S + 100);

    // Then
    assertThat(quota.waitMs("a")).isPositive();
  }

  @Test
  void shouldLetEverythingThroughWithoutABound() {
    Quota quota = new Quota(0, nanos::get);
    quota.charge("a", Integer.MAX_VALUE);

    assertThat(quota.waitMs("a")).isZero();
  }
}
