package org.pledgewatch.dashboard;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pledgewatch.dashboard.access.Forces;

/**
 * What a page wants to see. Pages that want the same share one encoding.
 *
 * @param windows names of windows; figures without a window are always sent
 * @param measures names of measures; none for all
 * @param parts whether the parts of the scope are wanted as well: its districts, neighbourhoods
 * @param forces whose names it may learn
 */
record Subscription(
    String run,
    Scope scope,
    Set<String> windows,
    Set<String> measures,
    boolean parts,
    Forces forces) {
  static final Set<String> WINDOWS_USUAL = Set.of("PT1M", "PT5M", "PT15M", "PT1H");
  static final int WINDOWS_MAX = 16;
  static final int MEASURES_MAX = 16;

  private static final Pattern RUN = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern WINDOW = Pattern.compile("[A-Z][A-Z0-9]{0,15}");
  private static final Pattern MEASURE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  Subscription {
    requireRun(run);
    windows = Set.copyOf(windows);
    windows.forEach(Subscription::requireWindow);
    if (windows.size() > WINDOWS_MAX) {
      throw new IllegalArgumentException("window: more than " + WINDOWS_MAX);
    }
    measures = Set.copyOf(measures);
    measures.forEach(Subscription::requireMeasure);
    if (measures.size() > MEASURES_MAX) {
      throw new IllegalArgumentException("measure: more than " + MEASURES_MAX);
    }
  }

  /** Whether a figure of that measure and window is wanted. */
  boolean wants(String measure, String window) {
    return (window.isEmpty() || windows.contains(window))
        && (measures.isEmpty() || measures.contains(measure));
  }

  /** Reads {@code PT1M,PT5M}; the usual ones where nothing is said. */
  static Set<String> windows(String list) {
    return list == null || list.isBlank() ? WINDOWS_USUAL : names(list);
  }

  /** Reads {@code presence,level}; none where nothing is said. */
  static Set<String> measures(String list) {
    return list == null || list.isBlank() ? Set.of() : names(list);
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }

  static String requireRun(String run) {
    if (run == null || !RUN.matcher(run).matches()) {
      throw new IllegalArgumentException(
          "run: \"" + run + "\" (lower-case letters, digits and dashes; /api/runs lists them)");
    }
    return run;
  }

  private static void requireMeasure(String measure) {
    if (!MEASURE.matcher(measure).matches()) {
      throw new IllegalArgumentException("measure: \"" + measure + "\" (for instance presence)");
    }
  }

  static String requireWindow(String window) {
    if (!WINDOW.matcher(window).matches()) {
      throw new IllegalArgumentException("window: \"" + window + "\" (for instance PT5M)");
    }
    return window;
  }
}
