package org.pledgewatch.domain.policy;

import java.time.Duration;
import java.util.Set;

/**
 * How a unit's duty time divides into states: the questions that forces disagreed on. Measures
 * contract, "Presence".
 *
 * @param maxFixAge how long a position is good
 * @param bufferM metres around the team's boundary that still are on patch
 * @param dutyExcludes reasons of abstraction that are left out of duty time
 * @param plainClothesVisible whether a unit in plain clothes is visible
 * @param directedElsewhere whether a meeting off patch is visible
 * @param goal the share of duty time to be visible
 */
public record PresenceRules(
    Duration maxFixAge,
    double bufferM,
    Set<String> dutyExcludes,
    boolean plainClothesVisible,
    boolean directedElsewhere,
    double goal) {
  /** The Pledge's: 80 % of the time. */
  public static final PresenceRules STANDARD =
      new PresenceRules(Duration.ofMinutes(2), 0, Set.of("leave"), false, false, 0.8);

  public PresenceRules {
    if (maxFixAge.isNegative() || maxFixAge.isZero()) {
      throw new IllegalArgumentException("maxFixAge: " + maxFixAge + " is not after 0");
    }
    if (!(bufferM >= 0)) {
      throw new IllegalArgumentException("bufferM: " + bufferM);
    }
    if (!(goal > 0 && goal <= 1)) {
      throw new IllegalArgumentException("goal: " + goal + " is not in (0, 1]");
    }
    dutyExcludes = Set.copyOf(dutyExcludes);
  }
}
