package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.Fields;

/**
 * The dated differences of one figure, and a cursor per window that moves over them, forwards or
 * back. Not thread-safe.
 */
sealed interface Content permits Counted, Level, Presence {
  int PROMISE = 1;
  int DURATION = 2;
  int LEVEL = 3;
  int PRESENCE = 4;
  int ABSTRACTION = 5;
  int QUALITY = 6;
  int DEMAND = 7;

  Fields NO_FIELDS = Fields.of(Map.of());

  /** An equal one, changed apart from this. */
  Content copy();

  /** Which of them it is, in snapshots. */
  int kind();

  void add(Part part, long atMs, long value, int amount);

  /** The same of one member, for figures that tell members apart. */
  default void add(Part part, long atMs, long value, String member, int amount) {
    add(part, atMs, value, amount);
  }

  /** Nothing yet, for a key of that measure. */
  static Content empty(String measure, Plan plan) {
    return switch (measure) {
      case "level" -> new Level(plan.windows());
      case "presence" -> new Presence(false, plan.windows(), plan.goal());
      case "abstraction" -> new Presence(true, plan.windows(), plan.goal());
      case "promise" -> new Counted(CountedFields.PROMISE, plan.windows());
      case "demand" -> new Counted(CountedFields.DEMAND, plan.windows());
      case "quality" -> new Counted(CountedFields.QUALITY, plan.windows());
      default -> new Counted(CountedFields.DURATION, plan.windows());
    };
  }

  /** Reads what {@link #write} wrote. */
  static Content read(int kind, Plan plan, DataInput in) throws IOException {
    return switch (kind) {
      case LEVEL -> Level.read(plan.windows(), in);
      case PRESENCE, ABSTRACTION ->
          Presence.read(kind == ABSTRACTION, plan.windows(), plan.goal(), in);
      default -> Counted.read(CountedFields.of(kind), plan.windows(), in);
    };
  }

  /** When the first of what is later than a moment is dated; {@link Timeline#NEVER} if nothing. */
  long nextAfter(long ms);

  /** The next T after {@code atMs} at which the figure of a window, by its index, may change. */
  long nextChangeMs(int window, long atMs);

  /** The next T after {@code atMs} at which the windowless figure changes. */
  long nextChangeNowMs(long atMs);

  /** Whether there is a figure without a window. */
  boolean hasNow();

  /**
   * The fields at T.
   *
   * @param window its index among the windows
   * @param throughMs what is dated later is left out; T, or before it for a provisional figure
   */
  Fields fields(int window, long atMs, long throughMs);

  /** The fields of the figure without a window. */
  Fields fieldsNow(long atMs, long throughMs);

  /** What of the windowless figure is news: its growing age is not. */
  Fields newsNow(long throughMs);

  /** Forgets and coarsens what no figure at or after {@code settledMs} can tell apart. */
  void fold(long settledMs);

  void write(DataOutput out) throws IOException;
}
