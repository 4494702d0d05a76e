package org.pledgewatch.ingest.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many events a client may send on the long run, as a token bucket of {@link #BURST_S} seconds.
 * A request may overdraw it; the next one waits until the debt is paid. Thread-safe.
 */
final class Quota {
  /** So many seconds' worth may come at once. */
  static final int BURST_S = 5;

  private static final int CLIENTS_MAX = 10_000;

  private final double nanosPerEvent;
  private final LongSupplier nanoTime;
  private final Cache<String, Long> paidUntilNanos;

  /**
   * @param eventsPerS for each client; 0 for no bound
   */
  Quota(int eventsPerS, LongSupplier nanoTime) {
    this.nanosPerEvent = eventsPerS == 0 ? 0 : 1e9 / eventsPerS;
    this.nanoTime = nanoTime;
    this.paidUntilNanos = Caffeine.newBuilder().maximumSize(CLIENTS_MAX).build();
  }

  /** Milliseconds until the client may send again; 0 for now. */
  long waitMs(String client) {
    Long until = paidUntilNanos.getIfPresent(client);
    if (nanosPerEvent == 0 || until == null) {
      return 0;
    }
    long debtNanos = until - nanoTime.getAsLong() - TimeUnit.SECONDS.toNanos(BURST_S);
    return debtNanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(debtNanos) + 1;
  }

  void charge(String client, long events) {
    if (nanosPerEvent > 0) {
      long now = nanoTime.getAsLong();
      long cost = (long) (events * nanosPerEvent);
      paidUntilNanos
          .asMap()
          .merge(client, now + cost, (until, fresh) -> Math.max(until, now) + cost);
    }
  }
}
