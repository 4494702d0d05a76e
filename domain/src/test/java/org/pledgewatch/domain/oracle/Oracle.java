package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/**
 * What every figure of a set of events must be. Naive on purpose: it finds what each call and agent
 * contributes, and counts by looking at all of it. Source: the measures contract, and the choices
 * in {@code docs/measures.md}. Immutable, hence safe for use by many threads.
 */
public final class Oracle {
  /** All windows; a level has figures without one besides. */
  public static final List<String> WINDOWS =
      List.of("PT1M", "PT5M", "PT15M", "PT1H", "P1D", "P28D", "SHIFT", "DAY", "MONTH");

  private static final Comparator<FigureKey> KEY_ORDER =
      Comparator.comparing(FigureKey::measure).thenComparing(FigureKey::tags);

  private final OracleWindows windows;
  private final SortedMap<FigureKey, KeyHistory> histories = new TreeMap<>(KEY_ORDER);

  private final Ground ground;
  private final long boundMs;
  private final UnitFigures units;

  /** Without reference data. */
  public Oracle(List<Event> acceptedDeduplicated, OracleRules rules) {
    this(acceptedDeduplicated, rules, Ground.NONE);
  }

  /**
   * @param acceptedDeduplicated each identity once, in any order: see {@link DistinctEvents}
   * @throws IllegalArgumentException for an identity that comes twice
   */
  public Oracle(List<Event> acceptedDeduplicated, OracleRules rules, Ground ground) {
    requireDistinct(acceptedDeduplicated);
    List<Event> sorted = new ArrayList<>(acceptedDeduplicated);
    sorted.sort(Event.ORDER);
    this.ground = ground;
    windows = new OracleWindows(rules);
    Tally tally = new Tally();
    Calls calls = new OracleCalls(rules).tally(sorted, tally);
    OracleIncidents incidents = new OracleIncidents(rules, ground, calls);
    incidents.tally(sorted, tally);
    units = new UnitFigures(sorted, Commitments.of(incidents.cases(sorted)), rules, ground);
    units.tallyLevels(tally);
    new OracleContacts(rules, ground).tally(sorted, tally);
    boundMs = lastMs(sorted) + rules.pledges().monthsAhead().toMillis();
    new MonthPledges(sorted, rules, ground, tally).openThrough(boundMs);
    tally.dated().forEach(one -> history(one.key()).add(one));
    tally.stays().forEach(one -> history(one.key()).add(one));
    tally.explained().forEach(one -> history(one.key()).add(one));
  }

  private static long lastMs(List<Event> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() - 1).timeMs();
  }

  /** Same identity with other content: see {@link DistinctEvents#ofReplay}. */
  public static List<Event> distinct(List<Event> events) {
    return DistinctEvents.ofReplay(events);
  }

  /** How far apart a window's figures are; one second for a level without a window (null). */
  public static Duration step(String window) {
    return window == null ? Duration.ofSeconds(1) : OracleWindows.step(window);
  }

  /** Whether a window (null: a level right now) has figures at a time. */
  public static boolean hasFiguresAt(Instant at, String window) {
    return at.toEpochMilli() % step(window).toMillis() == 0;
  }

  /** Of a measure: demand has figures of each quarter of an hour and of four, at each alone. */
  public static boolean hasFiguresAt(Instant at, String window, String measure) {
    return !measure.equals("demand")
        || (List.of("PT15M", "PT1H").contains(String.valueOf(window))
            && at.toEpochMilli() % Duration.ofMinutes(15).toMillis() == 0);
  }

  /**
   * Every key that has had any contribution by a time, with its fields.
   *
   * @param window one of {@link #WINDOWS}; null for levels right now, and nothing else
   * @return counts as {@code Long}, ratios and means as {@code Double}, times as {@code Long} ms
   * @throws IllegalArgumentException where the time is no multiple of the window's step, or so long
   *     after the last event that no month was opened there: see {@link PledgeRules#monthsAhead}
   */
  public SortedMap<FigureKey, SortedMap<String, Number>> figuresAt(Instant at, String window) {
    if (!hasFiguresAt(at, window)) {
      throw new IllegalArgumentException(at + " is no multiple of the step of " + window);
    }
    if (ground != Ground.NONE && at.toEpochMilli() > boundMs) {
      throw new IllegalArgumentException(at + " is later than months were opened for");
    }
    SortedMap<FigureKey, SortedMap<String, Number>> figures = new TreeMap<>(KEY_ORDER);
    long atMs = at.toEpochMilli();
    long startMs = window == null ? atMs : windows.start(window, at).toEpochMilli();
    for (Map.Entry<FigureKey, KeyHistory> entry : histories.entrySet()) {
      FigureKey key = entry.getKey();
      KeyHistory history = entry.getValue();
      if (!hasFiguresAt(at, window, key.measure())) {
        continue;
      }
      if (!history.hasBegunBy(atMs) || (window == null && !key.measure().equals("level"))) {
        continue;
      }
      figures.put(key, window == null ? history.levelAt(atMs) : history.fields(key, startMs, atMs));
    }
    if (window != null) {
      figures.putAll(units.figures(window, new Span(startMs, atMs)));
    }
    return figures;
  }

  private KeyHistory history(FigureKey key) {
    return histories.computeIfAbsent(key, k -> new KeyHistory());
  }

  private static void requireDistinct(List<Event> events) {
    Set<EventId> seen = new HashSet<>();
    for (Event event : events) {
      if (!seen.add(event.identity())) {
        throw new IllegalArgumentException("twice: " + event.identity());
      }
    }
  }

  /** A key for tests to look up: names and values in turn. */
  public static FigureKey key(String measure, String... namesAndValues) {
    Tags tags = Tags.NONE;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      tags = tags.with(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new FigureKey(measure, tags);
  }
}
