package org.pledgewatch.ingest.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.event.Event;

/**
 * What a simulated force achieves, counted by plain loops. Run its {@code main} to see the shares
 * of every force.
 *
 * @param kept answered within the target, by quarter of an hour
 * @param calls answered, or waiting beyond the target, by quarter of an hour
 */
record AnswerShares(
    String line, int presented, int abandoned, List<Integer> kept, List<Integer> calls) {
  private static final long QUARTER_MS = 900_000;

  static AnswerShares of(Iterator<Event> events, String line, long targetMs, long untilMs) {
    Map<String, Long> presentedMs = new HashMap<>();
    List<Integer> kept = new ArrayList<>();
    List<Integer> calls = new ArrayList<>();
    int abandoned = 0;
    long firstMs = Long.MIN_VALUE;
    Event event = events.next();
    while (event.timeMs() < untilMs) {
      firstMs = firstMs == Long.MIN_VALUE ? event.timeMs() : firstMs;
      if (event.type().equals("call.presented")
          && event.data().text("line").orElseThrow().equals(line)) {
        presentedMs.put(event.subject(), event.timeMs());
      }
      Long since = presentedMs.get(event.subject());
      boolean over = event.type().equals("call.answered") || event.type().equals("call.abandoned");
      if (since != null && over) {
        boolean answered = event.type().equals("call.answered");
        boolean inTime = event.timeMs() - since <= targetMs;
        int quarter = (int) ((since - firstMs) / QUARTER_MS);
        while (kept.size() <= quarter) {
          kept.add(0);
          calls.add(0);
        }
        abandoned += answered ? 0 : 1;
        if (answered || !inTime) {
          calls.set(quarter, calls.get(quarter) + 1);
          kept.set(quarter, kept.get(quarter) + (answered && inTime ? 1 : 0));
        }
      }
      event = events.next();
    }
    return new AnswerShares(line, presentedMs.size(), abandoned, kept, calls);
  }

  double share() {
    return (double) sum(kept) / sum(calls);
  }

  double abandonedShare() {
    return (double) abandoned / presented;
  }

  long quartersBelow(double share) {
    long below = 0;
    for (int i = 0; i < kept.size(); i++) {
      below += calls.get(i) > 0 && (double) kept.get(i) / calls.get(i) < share ? 1 : 0;
    }
    return below;
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return "%s: %d presented, %.1f %% in time, %.1f %% abandoned, %d of %d quarters below 90 %%"
        .formatted(
            line,
            presented,
            100 * share(),
            100 * abandonedShare(),
            quartersBelow(0.9),
            kept.size());
  }

  @SuppressWarnings("SystemOut") // A tool to look at, not part of the build.
  public static void main(String[] args) {
    long startMs = java.time.Instant.parse("2026-11-16T00:00:00Z").toEpochMilli();
    long untilMs = startMs + 7 * 86_400_000L;
    for (ForceProfile force :
        ForceProfile.first(args.length > 0 ? Integer.parseInt(args[0]) : ForceProfile.countMax())) {
      System.out.println(
          force.id()
              + "  "
              + of(new ForceSimulation(force, Territory.NONE, 1, startMs), "999", 10_000, untilMs)
              + "  "
              + of(new ForceSimulation(force, Territory.NONE, 1, startMs), "101", 30_000, untilMs));
    }
  }
}
