package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The settings that the oracle goes by. Immutable.
 *
 * @param promises one for each line that is promised anything
 * @param zeroExcluded names of the durations for which 0 ms is no measurement
 * @param zone in which days, months and shifts begin
 * @param shiftStarts local times at which a shift begins
 * @param horizon a call is forgotten this long after its last event or deadline
 * @param forgottenFor a forgotten call's subject is ignored for this long
 * @param pledges the settings for incidents and contacts
 * @param units the settings for units
 */
public record OracleRules(
    List<Promise> promises,
    Set<String> zeroExcluded,
    ZoneId zone,
    List<LocalTime> shiftStarts,
    Duration horizon,
    Duration forgottenFor,
    PledgeRules pledges,
    UnitSettings units) {

  /** What a caller who hangs up by the deadline counts as. */
  public enum Abandoned {
    VOID,
    BROKEN,
    KEPT
  }

  /**
   * A promise to answer.
   *
   * @param name for instance {@code answer-999}
   * @param line the line it holds for
   * @param target answered at most this long after the presentation
   * @param strict whether the target itself is too late
   * @param zeroExcluded whether an answer after 0 ms is no measurement
   */
  public record Promise(
      String name,
      String line,
      Duration target,
      boolean strict,
      Abandoned abandoned,
      boolean zeroExcluded) {

    public Promise strictly() {
      return new Promise(name, line, target, true, abandoned, zeroExcluded);
    }

    public Promise abandoned(Abandoned rule) {
      return new Promise(name, line, target, strict, rule, zeroExcluded);
    }

    public Promise withoutZero() {
      return new Promise(name, line, target, strict, abandoned, true);
    }

    public Promise target(Duration other) {
      return new Promise(name, line, other, strict, abandoned, zeroExcluded);
    }
  }

  public OracleRules {
    promises = List.copyOf(promises);
    zeroExcluded = Set.copyOf(zeroExcluded);
    shiftStarts = List.copyOf(shiftStarts);
  }

  /** The pack {@code pledge-2008} as the contract describes it. */
  public static OracleRules pledge2008() {
    return new OracleRules(
        List.of(
            new Promise("answer-999", "999", Duration.ofSeconds(10), false, Abandoned.VOID, false),
            new Promise("answer-101", "101", Duration.ofSeconds(30), false, Abandoned.VOID, false)),
        Set.of("travel", "response"),
        ZoneId.of("Europe/London"),
        List.of(LocalTime.of(7, 0), LocalTime.of(15, 0), LocalTime.of(23, 0)),
        Duration.ofHours(24),
        Duration.ofDays(28),
        PledgeRules.pledge2008(),
        UnitSettings.PLEDGE_2008);
  }

  public OracleRules promises(List<Promise> others) {
    return new OracleRules(
        others, zeroExcluded, zone, shiftStarts, horizon, forgottenFor, pledges, units);
  }

  /** Every promise under this rule for callers who hang up. */
  public OracleRules abandoned(Abandoned rule) {
    return promises(promises.stream().map(p -> p.abandoned(rule)).toList());
  }

  /** Every promise under, not within, its target. */
  public OracleRules strictly() {
    return promises(promises.stream().map(Promise::strictly).toList()).pledges(pledges.strictly());
  }

  /** 0 ms is no measurement, for any promise or duration. */
  public OracleRules withoutZeros() {
    return new OracleRules(
        promises.stream().map(Promise::withoutZero).toList(),
        Set.of("call-handling", "abandonment", "time-to-assign", "travel", "response", "on-scene"),
        zone,
        shiftStarts,
        horizon,
        forgottenFor,
        pledges.zeroExcluded(true),
        units);
  }

  /** 0 ms is a measurement like any other, for any promise or duration. */
  public OracleRules withZeros() {
    return new OracleRules(
        promises,
        Set.of(),
        zone,
        shiftStarts,
        horizon,
        forgottenFor,
        pledges.zeroExcluded(false),
        units);
  }

  public OracleRules pledges(PledgeRules others) {
    return new OracleRules(
        promises, zeroExcluded, zone, shiftStarts, horizon, forgottenFor, others, units);
  }

  public OracleRules zone(ZoneId other) {
    return new OracleRules(
        promises, zeroExcluded, other, shiftStarts, horizon, forgottenFor, pledges, units);
  }

  public OracleRules shiftStarts(List<LocalTime> others) {
    return new OracleRules(
        promises, zeroExcluded, zone, others, horizon, forgottenFor, pledges, units);
  }

  public OracleRules units(UnitSettings others) {
    return new OracleRules(
        promises, zeroExcluded, zone, shiftStarts, horizon, forgottenFor, pledges, others);
  }
}
