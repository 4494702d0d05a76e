package org.pledgewatch.dashboard.sources;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;

/**
 * The sources of all runs. Thread-safe; bounded by {@link #RUNS_MAX} and {@link #SOURCES_MAX}: the
 * run known longest makes room, a source too many is left out.
 */
final class SeenSources {
  static final int RUNS_MAX = 64;
  static final int SOURCES_MAX = 500;

  private final Map<String, Map<String, SourceSeen>> byRun = new LinkedHashMap<>();
  private final Map<String, Long> lastMs = new HashMap<>();

  synchronized void put(String run, Event event, long heardMs) {
    if (!byRun.containsKey(run) && byRun.size() >= RUNS_MAX) {
      String oldest = byRun.keySet().iterator().next();
      byRun.remove(oldest);
      lastMs.remove(oldest);
    }
    lastMs.put(run, event.timeMs());
    Map<String, SourceSeen> sources = byRun.computeIfAbsent(run, r -> new TreeMap<>());
    SourceSeen before = sources.get(event.source());
    if (before != null) {
      sources.put(event.source(), before.and(event, heardMs));
    } else if (sources.size() < SOURCES_MAX) {
      sources.put(event.source(), SourceSeen.first(event, heardMs));
    }
  }

  /** By run, the own time of the event that was read last. */
  synchronized Map<String, Long> lastMs() {
    return Map.copyOf(lastMs);
  }

  /** Those of a run by name. */
  synchronized Map<String, SourceSeen> of(String run) {
    return new TreeMap<>(byRun.getOrDefault(run, Map.of()));
  }
}
