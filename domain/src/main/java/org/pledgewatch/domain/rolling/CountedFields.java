package org.pledgewatch.domain.rolling;

import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.casefile.Part;

/** The full set of fields of a counted measure. Measures contract, the table of fields. */
enum CountedFields {
  PROMISE(Content.PROMISE) {
    @Override
    Map<String, Number> of(Cells window, Cells ever, long explained) {
      Map<String, Number> fields = DURATION.of(window, ever, explained);
      promise(window, ever, explained, fields);
      return fields;
    }
  },
  DURATION(Content.DURATION) {
    @Override
    Map<String, Number> of(Cells window, Cells ever, long explained) {
      Map<String, Number> fields = new TreeMap<>();
      unmeasured(window, fields);
      times(window, fields);
      return fields;
    }
  },
  QUALITY(Content.QUALITY) {
    @Override
    Map<String, Number> of(Cells window, Cells ever, long explained) {
      return new TreeMap<>(Map.of("events", window.count(Part.REFUSED)));
    }
  },
  DEMAND(Content.DEMAND) {
    @Override
    Map<String, Number> of(Cells window, Cells ever, long explained) {
      return new TreeMap<>(Map.of("count", window.count(Part.DEMANDED)));
    }
  };

  private final int kind;

  CountedFields(int kind) {
    this.kind = kind;
  }

  /** Those of a kind of {@link Content}. */
  static CountedFields of(int kind) {
    for (CountedFields fields : values()) {
      if (fields.kind == kind) {
        return fields;
      }
    }
    throw new IllegalArgumentException("kind: " + kind);
  }

  int kind() {
    return kind;
  }

  /** A new map of the fields. */
  abstract Map<String, Number> of(Cells window, Cells ever, long explained);

  private static void promise(
      Cells window, Cells ever, long explained, Map<String, Number> fields) {
    long kept = window.count(Part.KEPT);
    long broken = window.count(Part.BROKEN);
    fields.put("opened", window.count(Part.OPENED));
    fields.put("kept", kept);
    fields.put("broken", broken);
    fields.put("voided", window.count(Part.VOIDED));
    fields.put("late", window.count(Part.LATE));
    fields.put("explained", explained);
    fields.put("open", ever.count(Part.OPEN));
    fields.put("overdue", ever.count(Part.OVERDUE));
    fields.put("at_risk", ever.count(Part.AT_RISK));
    if (kept + broken > 0) {
      fields.put("ratio", (double) kept / (kept + broken));
    }
  }

  private static void unmeasured(Cells window, Map<String, Number> fields) {
    long missing = window.count(Part.UNMEASURED_MISSING);
    long negative = window.count(Part.UNMEASURED_NEGATIVE);
    long zero = window.count(Part.UNMEASURED_ZERO);
    long neverEnded = window.count(Part.UNMEASURED_NEVER_ENDED);
    fields.put("unmeasured", missing + negative + zero + neverEnded);
    fields.put("unmeasured_missing", missing);
    fields.put("unmeasured_negative", negative);
    fields.put("unmeasured_zero", zero);
    fields.put("unmeasured_never_ended", neverEnded);
  }

  private static void times(Cells window, Map<String, Number> fields) {
    long count = window.samples();
    fields.put("count", count);
    if (count > 0) {
      fields.put("mean_ms", (double) window.sumMs() / count);
      fields.put("max_ms", window.rankedMs(count));
      fields.put("p50_ms", ranked(window, count, 50));
      fields.put("p90_ms", ranked(window, count, 90));
      fields.put("p95_ms", ranked(window, count, 95));
      fields.put("p99_ms", ranked(window, count, 99));
    }
    if (window.count(Part.SIGNED_SAMPLE) > 0) {
      fields.put("bias_ms", (double) window.sumMs() / count);
      fields.put("abs_p50_ms", window.rankedDistanceMs(rank(count, 50)));
      fields.put("abs_p90_ms", window.rankedDistanceMs(rank(count, 90)));
    }
  }

  /** Nearest rank: the least value with at least that percentage at or below it. */
  private static long ranked(Cells window, long count, int percent) {
    return window.rankedMs(rank(count, percent));
  }

  private static long rank(long count, int percent) {
    return (count * percent + 99) / 100;
  }
}
