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
  private final UnitFigures units;

  /**
   * @param acceptedDeduplicated each identity once, in any order: see {@link DistinctEvents}
   * @throws IllegalArgumentException for an identity that comes twice
   */
  public Oracle(List<Event> acceptedDeduplicated, OracleRules rules) {
    this(acceptedDeduplicated, rules, Ground.NONE);
  }

  /**
   * @param acceptedDeduplicated each identity once, in any order: see {@link DistinctEvents}
   * @param ground what the reference data says of places
   * @throws IllegalArgumentException for an identity that comes twice
   */
  public Oracle(List<Event> acceptedDeduplicated, OracleRules rules, Ground ground) {
    requireDistinct(acceptedDeduplicated);
    windows = new OracleWindows(rules);
    for (List<Event> events : bySubject(acceptedDeduplicated, "call.").values()) {
      for (CallCase call : CallCase.of(events, rules)) {
        CallPromise.of(call, rules)
            .ifPresent(
                promise -> {
                  promise.dated().forEach(this::add);
                  promise.stays().forEach(this::add);
                });
        CallDurations.of(call, rules).forEach(this::add);
        CallLevels.of(call).forEach(this::add);
      }
    }
    for (List<Event> states : bySubject(acceptedDeduplicated, "agent.state").values()) {
      AgentLevels.of(states).forEach(this::add);
    }
    Commitments commitments = new Commitments();
    bySubject(acceptedDeduplicated, "incident.")
        .forEach(
            (subject, events) ->
                IncidentCase.of(subject, events, rules, ground, Calls.NONE)
                    .forEach(commitments::add));
    units = new UnitFigures(bySubject(acceptedDeduplicated, "unit."), commitments, rules, ground);
    units.levels().forEach(this::add);
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

  /**
   * Every key that has had any contribution by a time, with its fields.
   *
   * @param window one of {@link #WINDOWS}; null for levels right now, and nothing else
   * @return counts as {@code Long}, ratios and means as {@code Double}, times as {@code Long} ms
   * @throws IllegalArgumentException where the time is no multiple of the window's step
   */
  public SortedMap<FigureKey, SortedMap<String, Number>> figuresAt(Instant at, String window) {
    if (!hasFiguresAt(at, window)) {
      throw new IllegalArgumentException(at + " is no multiple of the step of " + window);
    }
    SortedMap<FigureKey, SortedMap<String, Number>> figures = new TreeMap<>(KEY_ORDER);
    long atMs = at.toEpochMilli();
    for (Map.Entry<FigureKey, KeyHistory> entry : histories.entrySet()) {
      FigureKey key = entry.getKey();
      KeyHistory history = entry.getValue();
      if (!history.hasBegunBy(atMs) || (window == null && !key.measure().equals("level"))) {
        continue;
      }
      figures.put(
          key,
          window == null
              ? history.levelAt(atMs)
              : history.fields(key.measure(), windows.start(window, at).toEpochMilli(), atMs));
    }
    if (window != null) {
      long startMs = windows.start(window, at).toEpochMilli();
      figures.putAll(units.figures(window, new Span(startMs, atMs)));
    }
    return figures;
  }

  private void add(Dated dated) {
    history(dated.key()).add(dated);
  }

  private void add(Stay stay) {
    history(stay.key()).add(stay);
  }

  private KeyHistory history(FigureKey key) {
    return histories.computeIfAbsent(key, k -> new KeyHistory());
  }

  private static Map<String, List<Event>> bySubject(List<Event> events, String typePrefix) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Event.ORDER);
    Map<String, List<Event>> bySubject = new TreeMap<>();
    for (Event event : sorted) {
      if (event.type().startsWith(typePrefix)) {
        bySubject.computeIfAbsent(event.subject(), s -> new ArrayList<>()).add(event);
      }
    }
    return bySubject;
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
