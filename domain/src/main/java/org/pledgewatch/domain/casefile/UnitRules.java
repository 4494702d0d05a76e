package org.pledgewatch.domain.casefile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;

/**
 * What a unit contributes: its duty time by what it does with it, and the levels that it is in.
 * Units are never forgotten. A new fact changes only what is dated at or after it, so only that is
 * looked at: a fix costs a few geofence tests however many are kept.
 */
final class UnitRules implements CaseRules {
  private static final int SETTLED_AT_LEAST = 16;

  private final long fixAgeMs;
  private final UnitPresence presence;
  private final UnitDays days;
  private final UnitSilence silence;
  private final StateRules onDuty;
  private final UnitLevels committed;

  UnitRules(PolicyPack policy, Reference reference, Places places) {
    ZoneId zone = policy.zone();
    fixAgeMs = policy.presence().maxFixAge().toMillis();
    presence =
        new UnitPresence(new Bearings(policy.presence(), reference, places), reference, zone);
    days = new UnitDays(zone, fixAgeMs);
    silence = new UnitSilence(fixAgeMs);
    onDuty = StateRules.of(policy, EventTypes.UNIT_DUTY, places::ofDuty);
    committed =
        new UnitLevels(
            policy.levels().values().stream()
                .filter(LevelRule.Committed.class::isInstance)
                .map(LevelRule.Committed.class::cast)
                .toList(),
            places);
  }

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    say(subject, file, Settled.beforeMs(file), to);
  }

  @Override
  public long differsSinceMs(CaseFile before, CaseFile after) {
    long factMs = before.firstDifferenceMs(after, fact -> !Commitment.isOne(fact));
    long silentMs = silence.nextMs(before.facts()).orElse(Saying.FOREVER_MS);
    long firstMs = factMs == Saying.FOREVER_MS ? factMs : Math.min(factMs, silentMs);
    return Math.max(
        Math.min(firstMs, plannedByBothUntilMs(before, after)) - 1, Settled.beforeMs(before));
  }

  /** A fact far ahead lays the plan further than it was, also between. */
  private long plannedByBothUntilMs(CaseFile before, CaseFile after) {
    long beforeMs = days.plannedUntilMs(before.facts());
    long afterMs = days.plannedUntilMs(after.facts());
    boolean planned = beforeMs != Long.MIN_VALUE && afterMs != Long.MIN_VALUE;
    return planned && beforeMs != afterMs ? Math.min(beforeMs, afterMs) : Saying.FOREVER_MS;
  }

  /** Presence from a moment on, and all levels. */
  @Override
  public void say(String unit, CaseFile file, long sinceMs, Saying to) {
    say(unit, file, sinceMs, true, to);
  }

  /** Fixes, which are most of what is heard, change no level. */
  @Override
  public Said difference(String unit, CaseFile before, CaseFile after) {
    boolean levelsDiffer =
        !before.enteredMs().equals(after.enteredMs())
            || before.firstDifferenceMs(after, fact -> !UnitStretch.isFix(fact))
                != Saying.FOREVER_MS;
    long sinceMs = differsSinceMs(before, after);
    return SaidDifference.between(
        to -> say(unit, before, sinceMs, levelsDiffer, to),
        to -> say(unit, after, sinceMs, levelsDiffer, to));
  }

  private void say(String unit, CaseFile file, long sinceMs, boolean withLevels, Saying to) {
    if (withLevels) {
      onDuty.say(unit, duties(file), to);
      committed.say(file, to);
    }
    if (sinceMs < Saying.FOREVER_MS - 1) {
      List<UnitStretch> stretches = new UnitStory(file.facts(), fixAgeMs).since(sinceMs);
      presence.say(unit, stretches, days.plannedUntilMs(file.facts()), to);
    }
  }

  private static CaseFile duties(CaseFile file) {
    return new CaseFile(
        file.facts().stream().filter(UnitStretch::isDuty).toList(),
        file.enteredMs(),
        file.forgottenMs());
  }

  /** The file, with a silence that has begun, and a day more to plan where its plan ends soon. */
  CaseFile reached(String unit, CaseFile file, TimeReached time) {
    CaseFile silent = silence.due(unit, file.facts(), time.ms()).map(file::with).orElse(file);
    return time.goesOn() && isPlanned(silent)
        ? days.due(unit, silent.facts(), time.ms()).map(silent::with).orElse(silent)
        : silent;
  }

  OptionalLong nextReachedMs(CaseFile file, boolean goesOn) {
    OptionalLong silentMs = silence.nextMs(file.facts());
    OptionalLong dayMs =
        goesOn && isPlanned(file) ? days.nextMs(file.facts()) : OptionalLong.empty();
    return LongStream.concat(silentMs.stream(), dayMs.stream()).min();
  }

  private boolean isPlanned(CaseFile file) {
    Optional<Event> duty = Optional.empty();
    for (Event fact : file.facts()) {
      if (UnitStretch.isDuty(fact)) {
        duty = Optional.of(fact);
      }
    }
    UnitStretch last =
        new UnitStretch(0, Saying.FOREVER_MS, duty, Optional.empty(), Optional.empty());
    return presence.isPlanned(last);
  }

  /** Keeps of each kind the newest settled fact, and of each incident the one that holds it. */
  @Override
  public CaseFile settle(CaseFile file, long settledMs) {
    if (!isWorthSettling(file.facts(), settledMs)) {
      return file;
    }
    Map<String, Event> newest = new HashMap<>();
    for (Event fact : file.facts()) {
      if (fact.timeMs() < settledMs || UnitDays.isDay(fact)) {
        newest.put(kind(fact), fact);
      }
    }
    List<Event> kept = new ArrayList<>();
    for (Event fact : file.facts()) {
      boolean open = fact.timeMs() >= settledMs && !UnitDays.isDay(fact);
      boolean released = Commitment.isOne(fact) && !Commitment.read(fact).held();
      if (open || (fact.equals(newest.get(kind(fact))) && !released)) {
        kept.add(fact);
      }
    }
    if (kept.size() == file.facts().size()) {
      return file;
    }
    CaseFile duties = onDuty.settle(duties(file), settledMs);
    Map<String, Long> enteredMs = new TreeMap<>(duties.enteredMs());
    committed.remember(file, settledMs - 1, enteredMs);
    return Settled.kept(file, kept, enteredMs, settledMs);
  }

  /** A few facts that nothing changes any more cost less than to look at all with each new one. */
  private static boolean isWorthSettling(List<Event> facts, long settledMs) {
    return facts.size() > SETTLED_AT_LEAST && facts.get(SETTLED_AT_LEAST).timeMs() < settledMs;
  }

  private static String kind(Event fact) {
    return Commitment.isOne(fact)
        ? fact.type() + "\n" + Commitment.read(fact).incident()
        : fact.type();
  }

  @Override
  public OptionalLong settlesAt(CaseFile file) {
    return OptionalLong.empty();
  }
}
