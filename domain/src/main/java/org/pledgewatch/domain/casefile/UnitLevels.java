package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.LevelRule;

/**
 * What a unit contributes to {@code units-committed}: while at least one incident holds it, at the
 * area of its newest duty. Measures contract, "Levels".
 */
record UnitLevels(List<LevelRule.Committed> rules, Places places) {

  /** A while in which it is held without a break. */
  private record Spell(long fromMs, long untilMs) {
    boolean covers(long ms) {
      return fromMs <= ms && ms < untilMs;
    }
  }

  /** Says nothing dated before what is settled. */
  void say(CaseFile file, Saying to) {
    if (rules.isEmpty()) {
      return;
    }
    long settledMs = Settled.beforeMs(file);
    for (Spell spell : spells(file.facts())) {
      long fromMs = Math.max(spell.fromMs, settledMs);
      for (LevelRule.Committed rule : rules) {
        long enteredMs = enteredMs(rule, spell, file, settledMs);
        for (Placed placed : placed(file.facts(), fromMs, spell.untilMs)) {
          to.holds(
              LevelRules.key(rule, placed.scope),
              Part.LEVEL,
              placed.fromMs,
              placed.untilMs,
              enteredMs);
        }
      }
    }
  }

  private static long enteredMs(
      LevelRule.Committed rule, Spell spell, CaseFile file, long settledMs) {
    Long known = file.enteredMs().get(rule.name());
    return known != null && spell.covers(settledMs) ? known : spell.fromMs;
  }

  /** Since when it is held at a moment, by the levels' names, to be remembered. */
  void remember(CaseFile file, long atMs, Map<String, Long> enteredMs) {
    Optional<Spell> spell = spells(file.facts()).stream().filter(s -> s.covers(atMs)).findFirst();
    for (LevelRule.Committed rule : rules) {
      if (spell.isPresent()) {
        enteredMs.put(rule.name(), enteredMs(rule, spell.get(), file, Settled.beforeMs(file)));
      } else {
        enteredMs.remove(rule.name());
      }
    }
  }

  private static List<Spell> spells(List<Event> facts) {
    List<Spell> spells = new ArrayList<>();
    Set<String> holding = new HashSet<>();
    long sinceMs = Saying.FOREVER_MS;
    List<Event> commitments = facts.stream().filter(Commitment::isOne).toList();
    for (int i = 0; i < commitments.size(); ) {
      long atMs = commitments.get(i).timeMs();
      Set<String> held = new HashSet<>();
      for (; i < commitments.size() && commitments.get(i).timeMs() == atMs; i++) {
        Commitment commitment = Commitment.read(commitments.get(i));
        holding.remove(commitment.incident());
        if (commitment.held()) {
          held.add(commitment.incident());
        }
      }
      boolean before = sinceMs != Saying.FOREVER_MS;
      holding.addAll(held);
      if (!before && !holding.isEmpty()) {
        sinceMs = atMs;
      } else if (before && holding.isEmpty()) {
        spells.add(new Spell(sinceMs, atMs));
        sinceMs = Saying.FOREVER_MS;
      }
    }
    if (sinceMs != Saying.FOREVER_MS) {
      spells.add(new Spell(sinceMs, Saying.FOREVER_MS));
    }
    return spells;
  }

  /** A while in one place. */
  private record Placed(Tags scope, long fromMs, long untilMs) {}

  private List<Placed> placed(List<Event> facts, long fromMs, long untilMs) {
    List<Placed> placed = new ArrayList<>();
    Tags scope = Tags.NONE;
    long sinceMs = fromMs;
    for (Event duty : facts) {
      if (UnitStretch.isDuty(duty) && duty.timeMs() < untilMs) {
        if (duty.timeMs() > sinceMs) {
          placed.add(new Placed(scope, sinceMs, duty.timeMs()));
          sinceMs = duty.timeMs();
        }
        scope = places.ofDuty(duty);
      }
    }
    placed.add(new Placed(scope, sinceMs, untilMs));
    return placed;
  }
}
