package org.pledgewatch.domain.oracle;

/** All that units are counted by: the pack's rules and what the reference data says. */
public record UnitSettings(UnitRules rules, Patches patches, PatrolPlans plans) {
  /** The rules of {@code pledge-2008}, and no reference data. */
  public static final UnitSettings WITHOUT_REFERENCE =
      new UnitSettings(UnitRules.pledge2008(), Patches.NONE, PatrolPlans.NONE);

  public UnitSettings rules(UnitRules others) {
    return new UnitSettings(others, patches, plans);
  }
}
