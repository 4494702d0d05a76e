package org.pledgewatch.domain.pattern;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/**
 * Gathers single promises and counts how they ended around their targets. Only promises due in a
 * period count, and only such whose whole span around the target has passed: else those that are
 * still to be fulfilled late would be missing after the target, and those that opened just before
 * it would be missing before. Deterministic, whatever the order; not thread-safe. Measures,
 * "Suspicious patterns".
 */
public final class Patterns {
  /** Targets counted apart from one another; further ones are left out. */
  static final int GROUPS_MAX = 64;

  private static final List<String> PROMISED_IN_TIME = List.of("attend-", "answer-");

  private final long fromMs;
  private final long atMs;
  private final TreeMap<String, SpreadCounts> arrivals = new TreeMap<>();
  private final TreeMap<String, TenthCounts> downgrades = new TreeMap<>();

  /**
   * @param fromMs promises due at this time or before do not count
   * @param atMs event time now
   */
  public Patterns(long fromMs, long atMs) {
    this.fromMs = fromMs;
    this.atMs = atMs;
  }

  /**
   * Counts a promise, or leaves it out where it says nothing.
   *
   * @param isDowngraded whether a downgrade has made it void
   */
  public void add(PromiseStanding one, boolean isDowngraded) {
    if (one.deadlineMs() <= fromMs || one.deadlineMs() > atMs) {
      return;
    }
    if (isDowngraded && one.openedMs() < one.deadlineMs()) {
      tenths(one.promise()).ifPresent(counts -> counts.add(one));
    } else if (PROMISED_IN_TIME.stream().anyMatch(one.promise()::startsWith) && isTold(one)) {
      spread(one.promise(), one.deadlineMs() - one.clockMs()).ifPresent(counts -> counts.add(one));
    }
  }

  /** By promise, and by target where a promise has had several. */
  public List<Bunching> arrivals() {
    return arrivals.values().stream().map(SpreadCounts::counted).toList();
  }

  /** By promise. */
  public List<Downgrades> downgrades() {
    return downgrades.values().stream().map(TenthCounts::counted).toList();
  }

  /** How many tests are made at once: all that have enough to judge by. */
  public int tests() {
    return (int)
        Stream.of(
                arrivals().stream().map(Bunching::excess),
                downgrades().stream().map(Downgrades::excess))
            .flatMap(excesses -> excesses)
            .filter(Excess::isEnough)
            .count();
  }

  private boolean isTold(PromiseStanding one) {
    long targetMs = one.deadlineMs() - one.clockMs();
    if (one.outcome() == Outcome.VOIDED || targetMs <= 0) {
      return false;
    }
    boolean isInTime = one.outcome() == Outcome.KEPT;
    long overMs = one.fulfilledMs() - one.deadlineMs();
    long spanMs = Bunching.SIDE * Bunching.stretchMs(targetMs);
    return one.fulfilledMs() <= atMs
        && (isInTime ? overMs <= 0 : overMs >= 0)
        && one.openedMs() <= one.deadlineMs() - spanMs
        && one.deadlineMs() + spanMs <= atMs;
  }

  private Optional<SpreadCounts> spread(String promise, long targetMs) {
    String group = promise + " " + targetMs;
    return hasRoom(arrivals.keySet(), group)
        ? Optional.of(arrivals.computeIfAbsent(group, any -> new SpreadCounts(promise, targetMs)))
        : Optional.empty();
  }

  private Optional<TenthCounts> tenths(String promise) {
    return hasRoom(downgrades.keySet(), promise)
        ? Optional.of(downgrades.computeIfAbsent(promise, TenthCounts::new))
        : Optional.empty();
  }

  private static boolean hasRoom(Collection<String> groups, String group) {
    return groups.size() < GROUPS_MAX || groups.contains(group);
  }
}
