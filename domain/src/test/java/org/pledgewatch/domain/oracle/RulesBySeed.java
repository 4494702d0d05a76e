package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.oracle.OracleRules.Abandoned;
import org.pledgewatch.domain.oracle.PledgeRules.ClockFrom;

/** Settings that differ from seed to seed, so that a few seeds have seen all of them. */
public final class RulesBySeed {
  public static final Set<LocalDate> BANK_HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-04-03"),
          LocalDate.parse("2026-04-06"),
          LocalDate.parse("2026-12-25"),
          LocalDate.parse("2026-12-28"),
          LocalDate.parse("2027-01-01"));
  private static final Set<String> EVERYTHING =
      Set.of(
          "answer-999",
          "answer-101",
          "deploy-emergency",
          "attend-emergency-urban",
          "attend-60",
          "appointment-kept",
          "eta-given",
          "victim-informed",
          "meeting-monthly",
          "update-monthly",
          "collision-10wd");

  private RulesBySeed() {}

  public static OracleRules rules(long seed) {
    PledgeRules pledges =
        PledgeRules.pledge2008()
            .bankHolidays(BANK_HOLIDAYS)
            .clockFrom(of(List.of(ClockFrom.values()), seed));
    pledges = seed % 2 == 0 ? pledges.withCollisions() : pledges;
    pledges = seed % 3 == 0 ? pledges.upgradeFromCreation() : pledges;
    pledges = seed % 4 == 1 ? pledges.stopAtFirstConstable() : pledges;
    pledges = seed % 4 == 2 ? pledges.explained(EVERYTHING) : pledges;
    pledges = seed % 5 == 3 ? pledges.target("message-24h", Duration.ofDays(3)) : pledges;
    OracleRules rules =
        OracleRules.pledge2008().pledges(pledges).abandoned(of(List.of(Abandoned.values()), seed));
    rules = seed % 5 == 1 ? rules.strictly() : rules;
    return seed % 5 == 2 ? rules.withoutZeros() : seed % 5 == 4 ? rules.withZeros() : rules;
  }

  private static <T> T of(List<T> values, long seed) {
    return values.get((int) (seed % values.size()));
  }
}
