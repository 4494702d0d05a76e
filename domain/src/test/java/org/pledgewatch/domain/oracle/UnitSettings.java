package org.pledgewatch.domain.oracle;

/** All that units are counted by: the pack's rules, and the patrol plans of the reference data. */
public record UnitSettings(UnitRules rules, PatrolPlans plans) {
  /** The rules of {@code pledge-2008}, and no plans. */
  public static final UnitSettings PLEDGE_2008 =
      new UnitSettings(UnitRules.pledge2008(), PatrolPlans.NONE);

  public UnitSettings rules(UnitRules others) {
    return new UnitSettings(others, plans);
  }

  public UnitSettings plans(PatrolPlans others) {
    return new UnitSettings(rules, others);
  }
}
