package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pledgewatch.domain.event.Event;

/**
 * All that has been heard of one subject: distinct facts in the order of {@link Event#ORDER}.
 * Adding in any order, or twice, makes the same file. Immutable, hence thread-safe.
 *
 * @param facts earliest first
 * @param enteredMs for a subject whose older facts are settled and gone: when it entered the levels
 *     that it was in just before the first fact kept
 * @param forgottenMs when the subject was forgotten, its facts being settled and gone; else {@link
 *     #NEVER}
 */
public record CaseFile(List<Event> facts, Map<String, Long> enteredMs, long forgottenMs) {
  public static final long NEVER = Long.MIN_VALUE;
  public static final CaseFile EMPTY = new CaseFile(List.of(), Map.of(), NEVER);

  public CaseFile {
    facts = Collections.unmodifiableList(facts);
    enteredMs = Collections.unmodifiableMap(new TreeMap<>(enteredMs));
  }

  /** The file with one more fact; the same file where the fact is known. */
  public CaseFile with(Event fact) {
    int at = Collections.binarySearch(facts, fact, Event.ORDER);
    if (at >= 0) {
      return this;
    }
    List<Event> more = new ArrayList<>(facts.size() + 1);
    more.addAll(facts);
    more.add(-at - 1, fact);
    return new CaseFile(more, enteredMs, forgottenMs);
  }

  /** The file with one fact less; the same file where the fact is not known. */
  public CaseFile without(Event fact) {
    int at = Collections.binarySearch(facts, fact, Event.ORDER);
    if (at < 0) {
      return this;
    }
    List<Event> fewer = new ArrayList<>(facts);
    fewer.remove(at);
    return new CaseFile(fewer, enteredMs, forgottenMs);
  }

  /** The file after what it was told. */
  public CaseFile told(Told told) {
    return told.amount() > 0 ? with(told.fact()) : without(told.fact());
  }

  /**
   * The date of the first fact that one of two files has alone; {@link Saying#FOREVER_MS} where
   * they have the same.
   *
   * @param counts which facts are looked at
   */
  long firstDifferenceMs(CaseFile other, Predicate<Event> counts) {
    int i = next(counts, 0);
    int j = other.next(counts, 0);
    while (i < facts.size() && j < other.facts.size() && facts.get(i).equals(other.facts.get(j))) {
      i = next(counts, i + 1);
      j = other.next(counts, j + 1);
    }
    return Math.min(timeMs(i), other.timeMs(j));
  }

  private int next(Predicate<Event> counts, int from) {
    int next = from;
    while (next < facts.size() && !counts.test(facts.get(next))) {
      next++;
    }
    return next;
  }

  private long timeMs(int index) {
    return index < facts.size() ? facts.get(index).timeMs() : Saying.FOREVER_MS;
  }

  /** A subject that was forgotten, its facts settled and gone. */
  static CaseFile forgotten(long forgottenMs) {
    return new CaseFile(List.of(), Map.of(), forgottenMs);
  }

  /** The earliest fact of a type: the one that stands (measures contract, hard case 1). */
  static Optional<Event> first(List<Event> facts, String type) {
    for (Event fact : facts) {
      if (fact.type().equals(type)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }
}
