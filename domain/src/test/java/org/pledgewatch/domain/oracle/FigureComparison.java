package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * Holds figures against what they must be: counts and level values equal, ratios, means and seconds
 * equal but for rounding, percentiles and {@code max_ms} within 1 % or 1 ms. Measures contract,
 * "Promises".
 */
public final class FigureComparison {
  private static final double ROUNDING = 1e-9;
  private static final double SECONDS_ROUNDING = 1e-6;
  private static final Set<String> SECONDS =
      Set.of(
          "duty",
          "visible",
          "not_visible",
          "off_patch",
          "unknown",
          "abstracted",
          "covered",
          "team_duty",
          "station_s_in_out_of_station",
          "other_units_s",
          "seconds");

  private static final Pattern PERCENTILE = Pattern.compile("(abs_)?p\\d+_ms");
  private static final double PERCENTILE_SHARE = 0.01;
  private static final double PERCENTILE_MS = 1;

  private FigureComparison() {}

  /** One line a difference, sorted by key; empty where there is none. */
  public static List<String> differences(
      Map<FigureKey, ? extends Map<String, Number>> expected,
      Map<FigureKey, ? extends Map<String, Number>> actual) {
    List<String> lines = new ArrayList<>();
    expected.forEach(
        (key, fields) -> {
          if (actual.containsKey(key)) {
            lines.addAll(fieldDifferences(key, fields, actual.get(key)));
          } else {
            lines.add(name(key) + ": missing, expected " + fields);
          }
        });
    actual.forEach(
        (key, fields) -> {
          if (!expected.containsKey(key)) {
            lines.add(name(key) + ": not expected, was " + fields);
          }
        });
    lines.sort(null);
    return lines;
  }

  private static List<String> fieldDifferences(
      FigureKey key, Map<String, Number> expected, Map<String, Number> actual) {
    if (expected.equals(actual)) {
      return List.of();
    }
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      Number must = expected.get(name);
      Number is = actual.get(name);
      if (!matches(name, must, is)) {
        lines.add(name(key) + " " + name + ": expected " + text(must) + ", was " + text(is));
      }
    }
    return lines;
  }

  private static boolean matches(String field, Number expected, Number actual) {
    if (expected == null || actual == null) {
      return false;
    }
    double must = expected.doubleValue();
    double is = actual.doubleValue();
    if (field.equals("max_ms") || PERCENTILE.matcher(field).matches()) {
      return Math.abs(is - must)
          <= Math.max(PERCENTILE_MS, PERCENTILE_SHARE * Math.abs(must)) + ROUNDING;
    }
    if (expected instanceof Long) {
      return is == must;
    }
    if (SECONDS.contains(field)) {
      return Math.abs(is - must) <= SECONDS_ROUNDING;
    }
    return Math.abs(is - must) <= ROUNDING * Math.abs(must);
  }

  private static String name(FigureKey key) {
    return key.measure() + " " + key.tags();
  }

  private static String text(Number number) {
    return number == null ? "absent" : number.toString();
  }
}
