package org.pledgewatch.bench.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Numbers as tables show them. */
public final class Words {
  /** Where nothing was measured. */
  public static final String NONE = "–";

  private static final int WHOLE_FROM = 100;

  private Words() {}

  /** With as many decimals as tell something. */
  public static String number(double value) {
    double size = Math.abs(value);
    String format = size >= WHOLE_FROM || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  /** {@code 47 %}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** The median. */
  public static String median(Optional<Range> range, DoubleFunction<String> words) {
    return range.map(known -> words.apply(known.median())).orElse(NONE);
  }

  /** From the least to the greatest. */
  public static String range(Optional<Range> range, DoubleFunction<String> words) {
    return range
        .map(known -> words.apply(known.low()) + " to " + words.apply(known.high()))
        .orElse(NONE);
  }
}
