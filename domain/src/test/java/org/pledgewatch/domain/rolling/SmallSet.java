package org.pledgewatch.domain.rolling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.oracle.GroundPatrolPlans;
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.oracle.OracleRules;
import org.pledgewatch.domain.oracle.PackOfRules;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.oracle.RulesBySeed;
import org.pledgewatch.domain.oracle.UnitRules;
import org.pledgewatch.domain.oracle.UnitSettings;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;

/**
 * A few subjects with their settings and the times looked at, all by seed. Small, so that thousands
 * of them are tried, and so that one that differs can be read.
 */
record SmallSet(Kind kind, long seed) {
  private static final Reference GROUND =
      new ReferenceTexts("ground", Ground.TEST.geoJson(), calendar(), GroundPatrolPlans.yaml())
          .parse();
  private static final long QUARTER_MS = Duration.ofMinutes(15).toMillis();

  /** When horizons of calls, incidents and contacts are over, and explanations are overdue. */
  private static final List<Duration> LONG_AFTER =
      List.of(
          Duration.ofMinutes(16),
          Duration.ofHours(25),
          Duration.ofDays(4),
          Duration.ofDays(29),
          Duration.ofDays(32),
          Duration.ofDays(95));

  /** What a set is made of. */
  enum Kind {
    CALLS,
    INCIDENTS,
    RETURNS,
    CONTACTS,
    MONTHS,
    UNITS,
    ALL
  }

  /** Each identity once, sorted. */
  RandomEvents random() {
    RandomEvents random = new RandomEvents(seed);
    int few = 1 + (int) (seed % 3);
    RandomEvents some =
        switch (kind) {
          case CALLS -> random.calls(2 * few).agents(few);
          case INCIDENTS -> random.incidentsOnly(few);
          case RETURNS -> random.incidentsOnly(few).calls(few).contacts(few).withReturns();
          case CONTACTS -> random.contactsOnly(2 * few);
          case MONTHS -> random.contactsOnly(2 * few).withMonths();
          case UNITS -> random.unitsOnly(few);
          case ALL -> random.calls(2).agents(1).incidents(few).contacts(few + 2).units(1);
        };
    return isWithoutReference() ? some : some.on(Ground.TEST);
  }

  private boolean isWithoutReference() {
    return seed % 6 == 5;
  }

  private OracleRules rules() {
    UnitRules units = UnitRules.pledge2008();
    units = seed % 2 == 0 ? units : units.bufferM(75).maxFixAge(Duration.ofSeconds(45));
    units = seed % 3 == 0 ? units : units.directedElsewhere(true);
    units = seed % 5 == 0 ? units.plainClothesVisible(true) : units;
    units = seed % 4 == 0 ? units.dutyExcludes(Set.of("leave", "sickness")) : units;
    units = seed % 7 == 0 ? units.goal("0.95") : units;
    UnitSettings settings = UnitSettings.PLEDGE_2008.rules(units);
    OracleRules rules = RulesBySeed.rules(seed);
    return rules.units(isWithoutReference() ? settings : settings.plans(GroundPatrolPlans.PLANS));
  }

  /** Whether breaches of a month's promises are to be explained too. */
  boolean explainsMonths() {
    return rules().pledges().explained().stream().anyMatch(name -> name.endsWith("-monthly"));
  }

  Oracle oracle(List<Event> events) {
    return new Oracle(events, rules(), isWithoutReference() ? Ground.NONE : Ground.TEST);
  }

  DomainPipeline pipeline(Schedule schedule, Duration lateness) {
    PolicyPack policy = PackOfRules.of(rules());
    Plan plan =
        new Plan(Windows.all(policy), schedule, lateness.toMillis(), policy.presence().goal());
    return new DomainPipeline(policy, isWithoutReference() ? Reference.NONE : GROUND, plan);
  }

  /** Some of each step, near events and midnights, and long after the last event. */
  List<Instant> times(List<Event> events) {
    Random drawn = new Random(seed);
    Set<Instant> times = new TreeSet<>();
    for (long stepMs : new long[] {1_000, 5_000, 10_000, 60_000, 900_000, 3_600_000}) {
      int withinMs = drawn.nextBoolean() ? 120_000 : 20_000_000;
      long nearMs = events.get(drawn.nextInt(events.size())).timeMs() + drawn.nextInt(withinMs);
      times.add(Instant.ofEpochMilli(Math.floorDiv(nearMs, stepMs) * stepMs));
    }
    long lastMs = events.get(events.size() - 1).timeMs();
    long quarterMs = Math.floorDiv(lastMs, QUARTER_MS) * QUARTER_MS;
    Duration after = LONG_AFTER.get(drawn.nextInt(LONG_AFTER.size()));
    times.add(Instant.ofEpochMilli(quarterMs).plus(after));
    return List.copyOf(times);
  }

  private static String calendar() {
    return RulesBySeed.BANK_HOLIDAYS.stream()
        .sorted()
        .map(day -> "\"" + day + "\"")
        .collect(Collectors.joining(", ", "zone: Europe/London\nbankHolidays: [", "]\n"));
  }
}
