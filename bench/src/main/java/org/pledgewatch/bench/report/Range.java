package org.pledgewatch.bench.report;

import java.util.List;
import java.util.Locale;

/** The median of some values, and the least and greatest of them. Immutable. */
public record Range(double median, double low, double high) {
  public static Range of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Range(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** The median by a format with one number, for instance {@code %,.0f}. */
  public String median(String format) {
    return String.format(Locale.ROOT, format, median);
  }

  /** The least and the greatest by the same. */
  public String range(String format) {
    return String.format(Locale.ROOT, format + " to " + format, low, high);
  }
}
