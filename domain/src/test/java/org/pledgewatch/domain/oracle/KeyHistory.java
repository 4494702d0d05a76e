package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.FigureKey;

/** All that ever counted under one key, and what it comes to in a window. */
final class KeyHistory {
  private static final List<String> PROMISE_COUNTS =
      List.of("opened", "kept", "broken", "voided", "late");
  private static final List<String> PROMISE_STATES = List.of("open", "overdue", "at_risk");
  private static final List<String> REASONS =
      List.of(
          "unmeasured_missing", "unmeasured_negative", "unmeasured_zero", "unmeasured_never_ended");

  private final List<Dated> dated = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private final List<Explained> explained = new ArrayList<>();

  /** Entering adds one and leaving takes one away; changes at one millisecond add up first. */
  private final SortedMap<Long, Long> changes = new TreeMap<>();

  private long begunMs = Long.MAX_VALUE;

  void add(Dated one) {
    dated.add(one);
    begunMs = Math.min(begunMs, one.atMs());
  }

  void add(Stay one) {
    stays.add(one);
    begunMs = Math.min(begunMs, one.fromMs());
    changes.merge(one.fromMs(), 1L, Long::sum);
    changes.merge(one.untilMs(), -1L, Long::sum);
  }

  /** Its breach is there besides. */
  void add(Explained one) {
    explained.add(one);
  }

  boolean hasBegunBy(long atMs) {
    return begunMs <= atMs;
  }

  /** The fields of (start, at]. */
  SortedMap<String, Number> fields(FigureKey key, long startMs, long atMs) {
    return switch (key.measure()) {
      case "promise" -> promise(startMs, atMs);
      case "duration" ->
          key.tags().get("duration").equals(Optional.of("eta-error"))
              ? signed(startMs, atMs)
              : duration(startMs, atMs);
      case "level" -> levelIn(startMs, atMs);
      case "demand" -> new TreeMap<>(Map.of("count", count("count", startMs, atMs)));
      default -> throw new IllegalArgumentException("measure: " + key.measure());
    };
  }

  private SortedMap<String, Number> promise(long startMs, long atMs) {
    SortedMap<String, Number> fields = duration(startMs, atMs);
    for (String field : PROMISE_COUNTS) {
      fields.put(field, count(field, startMs, atMs));
    }
    for (String field : PROMISE_STATES) {
      fields.put(field, valueAt(field, atMs));
    }
    fields.put(
        "explained",
        explained.stream()
            .filter(one -> startMs < one.brokenMs() && one.brokenMs() <= atMs)
            .filter(one -> one.toldMs() <= atMs)
            .count());
    long kept = count("kept", startMs, atMs);
    long broken = count("broken", startMs, atMs);
    if (kept + broken > 0) {
      fields.put("ratio", kept / (double) (kept + broken));
    }
    return fields;
  }

  /** Measured times and what could not be measured: a promise has these fields as well. */
  private SortedMap<String, Number> duration(long startMs, long atMs) {
    SortedMap<String, Number> fields = new TreeMap<>();
    long unmeasured = 0;
    for (String reason : REASONS) {
      long count = count(reason, startMs, atMs);
      fields.put(reason, count);
      unmeasured += count;
    }
    fields.put("unmeasured", unmeasured);

    List<Long> times = times(startMs, atMs);
    fields.put("count", (long) times.size());
    if (!times.isEmpty()) {
      long sum = 0;
      for (long time : times) {
        sum += time;
      }
      fields.put("mean_ms", sum / (double) times.size());
      fields.put("max_ms", times.get(times.size() - 1));
      for (int percent : new int[] {50, 90, 95, 99}) {
        fields.put("p" + percent + "_ms", nearestRank(times, percent));
      }
    }
    return fields;
  }

  /** Times that may be below zero: how far off they are besides, whichever way. */
  private SortedMap<String, Number> signed(long startMs, long atMs) {
    SortedMap<String, Number> fields = duration(startMs, atMs);
    List<Long> sizes = new ArrayList<>();
    for (long time : times(startMs, atMs)) {
      sizes.add(Math.abs(time));
    }
    if (!sizes.isEmpty()) {
      Collections.sort(sizes);
      fields.put("bias_ms", fields.get("mean_ms"));
      fields.put("abs_p50_ms", nearestRank(sizes, 50));
      fields.put("abs_p90_ms", nearestRank(sizes, 90));
    }
    return fields;
  }

  private List<Long> times(long startMs, long atMs) {
    List<Long> times = new ArrayList<>();
    for (Dated one : dated) {
      if (one.field().equals("count") && startMs < one.atMs() && one.atMs() <= atMs) {
        times.add(one.measuredMs());
      }
    }
    Collections.sort(times);
    return times;
  }

  /** The smallest time that at least so many percent of all do not exceed. */
  static long nearestRank(List<Long> sorted, int percent) {
    for (int rank = 1; rank <= sorted.size(); rank++) {
      if (rank * 100L >= (long) percent * sorted.size()) {
        return sorted.get(rank - 1);
      }
    }
    throw new IllegalArgumentException("nothing to rank");
  }

  private long count(String field, long startMs, long atMs) {
    long count = 0;
    for (Dated one : dated) {
      if (one.field().equals(field) && startMs < one.atMs() && one.atMs() <= atMs) {
        count++;
      }
    }
    return count;
  }

  private long valueAt(String field, long atMs) {
    long value = 0;
    for (Stay one : stays) {
      if (one.field().equals(field) && one.holdsAt(atMs)) {
        value++;
      }
    }
    return value;
  }

  SortedMap<String, Number> levelAt(long atMs) {
    SortedMap<String, Number> fields = new TreeMap<>();
    long value = valueAt("value", atMs);
    fields.put("value", value);
    long oldest = 0;
    for (Stay one : stays) {
      if (one.holdsAt(atMs)) {
        oldest = Math.max(oldest, atMs - one.enteredMs());
      }
    }
    if (value > 0) {
      fields.put("oldest_ms", oldest);
    }
    return fields;
  }

  private SortedMap<String, Number> levelIn(long startMs, long atMs) {
    long inStateMs = 0;
    for (Stay one : stays) {
      long from = Math.max(one.fromMs(), startMs);
      long until = Math.min(one.untilMs(), atMs);
      if (from < until) {
        inStateMs += until - from;
      }
    }
    long max = valueAt("value", startMs);
    long value = 0;
    for (Map.Entry<Long, Long> change : changes.headMap(atMs + 1).entrySet()) {
      value += change.getValue();
      if (change.getKey() > startMs) {
        max = Math.max(max, value);
      }
    }
    SortedMap<String, Number> fields = new TreeMap<>();
    fields.put("max", max);
    fields.put("mean", inStateMs / (double) (atMs - startMs));
    return fields;
  }
}
