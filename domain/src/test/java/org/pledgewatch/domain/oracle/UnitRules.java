package org.pledgewatch.domain.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/**
 * How the duty time of units is divided. Immutable.
 *
 * @param dutyExcludes reasons of abstraction that are no duty time
 * @param directedElsewhere whether a meeting off patch is visible
 * @param plainClothesVisible whether plain clothes make no difference
 * @param bufferM how far outside its border is still on patch, in metres
 * @param maxFixAge how long a fix is good
 * @param goal the share of its duty for which a unit is to be visible
 */
public record UnitRules(
    Set<String> dutyExcludes,
    boolean directedElsewhere,
    boolean plainClothesVisible,
    double bufferM,
    Duration maxFixAge,
    BigDecimal goal) {

  public UnitRules {
    dutyExcludes = Set.copyOf(dutyExcludes);
  }

  /** The pack {@code pledge-2008} as the contract describes it. */
  public static UnitRules pledge2008() {
    return new UnitRules(
        Set.of("leave"), false, false, 0, Duration.ofMinutes(2), new BigDecimal("0.8"));
  }

  public UnitRules dutyExcludes(Set<String> reasons) {
    return new UnitRules(reasons, directedElsewhere, plainClothesVisible, bufferM, maxFixAge, goal);
  }

  public UnitRules directedElsewhere(boolean visible) {
    return new UnitRules(dutyExcludes, visible, plainClothesVisible, bufferM, maxFixAge, goal);
  }

  public UnitRules plainClothesVisible(boolean visible) {
    return new UnitRules(dutyExcludes, directedElsewhere, visible, bufferM, maxFixAge, goal);
  }

  public UnitRules bufferM(double metres) {
    return new UnitRules(
        dutyExcludes, directedElsewhere, plainClothesVisible, metres, maxFixAge, goal);
  }

  public UnitRules maxFixAge(Duration age) {
    return new UnitRules(dutyExcludes, directedElsewhere, plainClothesVisible, bufferM, age, goal);
  }

  public UnitRules goal(String share) {
    return new UnitRules(
        dutyExcludes,
        directedElsewhere,
        plainClothesVisible,
        bufferM,
        maxFixAge,
        new BigDecimal(share));
  }
}
