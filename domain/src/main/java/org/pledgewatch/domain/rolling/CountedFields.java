package org.pledgewatch.domain.rolling;

import java.util.EnumMap;
import java.util.Map;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.FieldNames;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Measures;

/** The full set of fields of a counted measure. Measures contract, the table of fields. */
enum CountedFields {
  PROMISE(Content.PROMISE) {
    @Override
    void put(Cells window, Cells ever, long explained, Fields.Builder to) {
      DURATION.put(window, ever, explained, to);
      promise(window, ever, explained, to);
    }
  },
  DURATION(Content.DURATION) {
    @Override
    void put(Cells window, Cells ever, long explained, Fields.Builder to) {
      unmeasured(window, to);
      times(window, to);
    }
  },
  QUALITY(Content.QUALITY) {
    @Override
    void put(Cells window, Cells ever, long explained, Fields.Builder to) {
      to.put("events", window.count(Part.REFUSED));
    }
  },
  DEMAND(Content.DEMAND) {
    @Override
    void put(Cells window, Cells ever, long explained, Fields.Builder to) {
      to.put("count", window.count(Part.DEMANDED));
    }
  };

  private static final int[] PERCENTILES = {50, 90, 95, 99, 100};

  private static final Map<CountedFields, FieldNames> NAMES =
      new EnumMap<>(
          Map.of(
              PROMISE, Measures.fieldNamesOf(Measures.PROMISE),
              DURATION, Measures.fieldNamesOf(Measures.DURATION),
              QUALITY, Measures.fieldNamesOf(Measures.QUALITY),
              DEMAND, Measures.fieldNamesOf(Measures.DEMAND)));

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

  Fields of(Cells window, Cells ever, long explained) {
    Fields.Builder fields = new Fields.Builder(NAMES.get(this));
    put(window, ever, explained, fields);
    return fields.build();
  }

  abstract void put(Cells window, Cells ever, long explained, Fields.Builder to);

  private static void promise(Cells window, Cells ever, long explained, Fields.Builder fields) {
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

  private static void unmeasured(Cells window, Fields.Builder fields) {
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

  private static void times(Cells window, Fields.Builder fields) {
    long count = window.samples();
    fields.put("count", count);
    if (count > 0) {
      fields.put("mean_ms", (double) window.sumMs() / count);
      long[] ranks = new long[PERCENTILES.length];
      for (int i = 0; i < ranks.length; i++) {
        ranks[i] = rank(count, PERCENTILES[i]);
      }
      long[] timesMs = window.rankedMs(ranks);
      fields.put("p50_ms", timesMs[0]);
      fields.put("p90_ms", timesMs[1]);
      fields.put("p95_ms", timesMs[2]);
      fields.put("p99_ms", timesMs[3]);
      fields.put("max_ms", timesMs[4]);
    }
    if (window.count(Part.SIGNED_SAMPLE) > 0) {
      fields.put("bias_ms", (double) window.sumMs() / count);
      long[] distancesMs = window.rankedDistancesMs(new long[] {rank(count, 50), rank(count, 90)});
      fields.put("abs_p50_ms", distancesMs[0]);
      fields.put("abs_p90_ms", distancesMs[1]);
    }
  }

  /** Nearest rank: the least value with at least that percentage at or below it. */
  private static long rank(long count, int percent) {
    return (count * percent + 99) / 100;
  }
}
