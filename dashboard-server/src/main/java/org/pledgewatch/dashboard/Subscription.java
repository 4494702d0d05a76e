package org.pledgewatch.dashboard;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page wants to see. Pages that want the same share one encoding.
 *
 * @param windows names of windows; figures without a window are always sent
 */
record Subscription(String run, Scope scope, Set<String> windows) {
  static final Set<String> WINDOWS_USUAL = Set.of("PT1M", "PT5M", "PT15M", "PT1H");
  static final int WINDOWS_MAX = 16;

  private static final Pattern RUN = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern WINDOW = Pattern.compile("[A-Z][A-Z0-9]{0,15}");

  Subscription {
    requireRun(run);
    windows = Set.copyOf(windows);
    windows.forEach(Subscription::requireWindow);
    if (windows.size() > WINDOWS_MAX) {
      throw new IllegalArgumentException("window: more than " + WINDOWS_MAX);
    }
  }

  /** Reads {@code PT1M,PT5M}; the usual ones where nothing is said. */
  static Set<String> windows(String list) {
    return list == null || list.isBlank()
        ? WINDOWS_USUAL
        : Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }

  static String requireRun(String run) {
    if (run == null || !RUN.matcher(run).matches()) {
      throw new IllegalArgumentException(
          "run: \"" + run + "\" (lower-case letters, digits and dashes; /api/runs lists them)");
    }
    return run;
  }

  static String requireWindow(String window) {
    if (!WINDOW.matcher(window).matches()) {
      throw new IllegalArgumentException("window: \"" + window + "\" (for instance PT5M)");
    }
    return window;
  }
}
