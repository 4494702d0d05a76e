package org.pledgewatch.domain.oracle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings for promises about incidents and contacts. Immutable.
 *
 * @param promises by name; one that is not here is not promised
 * @param upgradeFromCreated whether an upgrade counts from the creation, not from the regrade
 * @param clockFrom where the time of an attendance begins, for an opening at the creation
 * @param firstConstable whether only a constable's arrival ends the time of an attendance
 * @param explained names of the promises whose breach is to be explained
 * @param explainWithin how soon after the breach
 * @param bankHolidays days from Monday to Friday that are no working days
 * @param collisionDays working days until which {@code collision-10wd} is to be kept
 * @param incidentHorizon an incident is forgotten so long after its last event or deadline
 * @param contactHorizon the same of all contacts
 * @param monthsAhead months are opened until so long after the last event: nothing may be asked for
 *     after that
 */
public record PledgeRules(
    Map<String, Rule> promises,
    boolean upgradeFromCreated,
    ClockFrom clockFrom,
    boolean firstConstable,
    Set<String> explained,
    Duration explainWithin,
    Set<LocalDate> bankHolidays,
    int collisionDays,
    Duration incidentHorizon,
    Duration contactHorizon,
    Duration monthsAhead) {

  /** Where the time of an attendance begins. */
  public enum ClockFrom {
    CONNECTED,
    PRESENTED,
    ANSWERED,
    CREATED,
    GRADED,
    ASSIGNED
  }

  /**
   * One promise's own settings.
   *
   * @param target zero where the calendar or an event says the deadline
   * @param strict under the target, not within it
   * @param zeroExcluded whether a fulfilment at the clock's start is no measurement
   */
  public record Rule(Duration target, boolean strict, boolean zeroExcluded) {}

  public PledgeRules {
    promises = Map.copyOf(promises);
    explained = Set.copyOf(explained);
    bankHolidays = Set.copyOf(bankHolidays);
  }

  /** The pack {@code pledge-2008} as the contract describes it. */
  public static PledgeRules pledge2008() {
    Map<String, Rule> promises = new HashMap<>();
    promises.put("deploy-emergency", new Rule(Duration.ofSeconds(60), false, false));
    promises.put("attend-emergency-urban", new Rule(Duration.ofMinutes(15), false, true));
    promises.put("attend-emergency-rural", new Rule(Duration.ofMinutes(20), false, true));
    promises.put("attend-60", new Rule(Duration.ofMinutes(60), false, true));
    promises.put("appointment-48h", new Rule(Duration.ofDays(2), false, true));
    promises.put("appointment-kept", new Rule(Duration.ZERO, false, false));
    promises.put("eta-given", new Rule(Duration.ofMinutes(5), false, false));
    promises.put("message-24h", new Rule(Duration.ofHours(24), false, false));
    promises.put("victim-informed", new Rule(Duration.ZERO, false, false));
    promises.put("dissatisfaction-24h", new Rule(Duration.ofHours(24), false, false));
    promises.put("meeting-monthly", new Rule(Duration.ZERO, false, false));
    promises.put("update-monthly", new Rule(Duration.ZERO, false, false));
    promises.put("explain", new Rule(Duration.ZERO, false, false));
    return new PledgeRules(
        promises,
        false,
        ClockFrom.GRADED,
        false,
        Set.of(
            "attend-emergency-urban",
            "attend-emergency-rural",
            "attend-60",
            "appointment-48h",
            "appointment-kept",
            "message-24h",
            "victim-informed",
            "dissatisfaction-24h"),
        Duration.ofDays(3),
        Set.of(),
        10,
        Duration.ofDays(28),
        Duration.ofDays(90),
        Duration.ofDays(400));
  }

  Optional<Rule> rule(String promise) {
    return Optional.ofNullable(promises.get(promise));
  }

  boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(date);
  }

  /** Time that a deadline keeps its case in mind besides: for explaining, if it is on the list. */
  long explainingMs(String promise) {
    return explained.contains(promise) ? explainWithin.toMillis() : 0;
  }

  private PledgeRules promises(Map<String, Rule> others) {
    return new PledgeRules(
        others,
        upgradeFromCreated,
        clockFrom,
        firstConstable,
        explained,
        explainWithin,
        bankHolidays,
        collisionDays,
        incidentHorizon,
        contactHorizon,
        monthsAhead);
  }

  private PledgeRules with(Map<String, Rule> changes) {
    Map<String, Rule> others = new HashMap<>(promises);
    others.putAll(changes);
    return promises(others);
  }

  public PledgeRules target(String promise, Duration target) {
    Rule rule = promises.get(promise);
    return with(Map.of(promise, new Rule(target, rule.strict(), rule.zeroExcluded())));
  }

  /** Every promise under, not within, its target. */
  public PledgeRules strictly() {
    Map<String, Rule> others = new HashMap<>();
    promises.forEach((n, r) -> others.put(n, new Rule(r.target(), true, r.zeroExcluded())));
    return promises(others);
  }

  /** Whether 0 ms is no measurement, for any promise but those for which it always is one. */
  public PledgeRules zeroExcluded(boolean excluded) {
    Map<String, Rule> others = new HashMap<>();
    promises.forEach((n, r) -> others.put(n, new Rule(r.target(), r.strict(), excluded)));
    return promises(others);
  }

  /** With the Metropolitan Police's extra promise. */
  public PledgeRules withCollisions() {
    return with(Map.of("collision-10wd", new Rule(Duration.ZERO, false, false)));
  }

  public PledgeRules upgradeFromCreation() {
    return new PledgeRules(
        promises,
        true,
        clockFrom,
        firstConstable,
        explained,
        explainWithin,
        bankHolidays,
        collisionDays,
        incidentHorizon,
        contactHorizon,
        monthsAhead);
  }

  public PledgeRules clockFrom(ClockFrom other) {
    return new PledgeRules(
        promises,
        upgradeFromCreated,
        other,
        firstConstable,
        explained,
        explainWithin,
        bankHolidays,
        collisionDays,
        incidentHorizon,
        contactHorizon,
        monthsAhead);
  }

  public PledgeRules stopAtFirstConstable() {
    return new PledgeRules(
        promises,
        upgradeFromCreated,
        clockFrom,
        true,
        explained,
        explainWithin,
        bankHolidays,
        collisionDays,
        incidentHorizon,
        contactHorizon,
        monthsAhead);
  }

  public PledgeRules explained(Set<String> others) {
    return new PledgeRules(
        promises,
        upgradeFromCreated,
        clockFrom,
        firstConstable,
        others,
        explainWithin,
        bankHolidays,
        collisionDays,
        incidentHorizon,
        contactHorizon,
        monthsAhead);
  }

  public PledgeRules bankHolidays(Set<LocalDate> others) {
    return new PledgeRules(
        promises,
        upgradeFromCreated,
        clockFrom,
        firstConstable,
        explained,
        explainWithin,
        others,
        collisionDays,
        incidentHorizon,
        contactHorizon,
        monthsAhead);
  }
}
