package org.pledgewatch.dashboard.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgewatch.domain.CodePoints;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/** The cases of one run, and their promises by when they are decided. Confined to one thread. */
final class RunCases {
  /** A moment and an id: all promises in an order, whatever their case. */
  record When(long ms, String id) implements Comparable<When> {
    /** Before all that are at or after a moment. */
    static When first(long ms) {
      return new When(ms, "");
    }

    @Override
    public int compareTo(When other) {
      int byTime = Long.compare(ms, other.ms);
      return byTime != 0 ? byTime : CodePoints.ORDER.compare(id, other.id);
    }
  }

  private final Map<CaseKey, HeldCase> cases = new HashMap<>();
  private final Map<String, HeldPromise> byId = new HashMap<>();
  private final Map<Outcome, NavigableMap<When, HeldPromise>> byDecision =
      new EnumMap<>(Outcome.class);
  private final NavigableSet<When> bySettling = new TreeSet<>();
  private final Map<When, CaseKey> settling = new HashMap<>();
  private long chars;
  private long changedVersion;

  RunCases() {
    for (Outcome outcome : Outcome.values()) {
      byDecision.put(outcome, new TreeMap<>());
    }
  }

  void put(HeldCase next, long version) {
    remove(next.key(), version);
    cases.put(next.key(), next);
    chars += next.json().length();
    When settled = settled(next);
    bySettling.add(settled);
    settling.put(settled, next.key());
    for (PromiseStanding promise : next.promises()) {
      HeldPromise held = new HeldPromise(next.key(), promise);
      byId.put(promise.id(), held);
      byDecision.get(promise.outcome()).put(decided(promise), held);
    }
  }

  void remove(CaseKey key, long version) {
    changedVersion = version;
    HeldCase before = cases.remove(key);
    if (before == null) {
      return;
    }
    chars -= before.json().length();
    When settled = settled(before);
    bySettling.remove(settled);
    settling.remove(settled);
    for (PromiseStanding promise : before.promises()) {
      byId.remove(promise.id(), new HeldPromise(key, promise));
      byDecision.get(promise.outcome()).remove(decided(promise));
    }
  }

  /** Of which nothing more is to come, for longest. */
  Optional<CaseKey> oldestSettled() {
    return bySettling.isEmpty() ? Optional.empty() : Optional.of(settling.get(bySettling.first()));
  }

  Optional<HeldPromise> promise(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<HeldCase> find(CaseKey key) {
    return Optional.ofNullable(cases.get(key));
  }

  /** Of one outcome, by when they are decided. */
  NavigableMap<When, HeldPromise> decided(Outcome outcome) {
    return Collections.unmodifiableNavigableMap(byDecision.get(outcome));
  }

  /** All there are, in no order. */
  Collection<HeldCase> all() {
    return Collections.unmodifiableCollection(cases.values());
  }

  int size() {
    return cases.size();
  }

  /** Of all records held. */
  long chars() {
    return chars;
  }

  /** The version of the newest change. */
  long changedVersion() {
    return changedVersion;
  }

  private static When settled(HeldCase held) {
    return new When(held.settledMs(), held.key().kind() + "\n" + held.key().subject());
  }

  private static When decided(PromiseStanding promise) {
    return new When(promise.decidedMs(), promise.id());
  }
}
