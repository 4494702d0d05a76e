package org.pledgewatch.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.pledgewatch.domain.figure.Tags;

/**
 * Which figure, over which time. Every name in it is safe to stand in a query as it is; values of
 * tags are not.
 *
 * @param window {@link #NOW} for a level right now
 * @param fromMs excluded
 * @param toMs included
 */
record SeriesQuery(
    String run,
    String measure,
    Tags tags,
    String window,
    List<String> fields,
    long fromMs,
    long toMs) {
  static final int POINTS_MAX = 600;
  static final int FIELDS_MAX = 16;
  static final int TAGS_MAX = 8;
  static final int VALUE_LENGTH_MAX = 128;
  static final Duration RANGE_MAX = Duration.ofDays(400);

  /** The window's name in the store where a figure has none. */
  static final String NOW = "NOW";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

  SeriesQuery {
    Subscription.requireRun(run);
    requireName("measure", measure);
    Subscription.requireWindow(window);
    fields = List.copyOf(fields);
    if (fields.isEmpty() || fields.size() > FIELDS_MAX) {
      throw new IllegalArgumentException(
          "field: "
              + fields.size()
              + " of them (1 to "
              + FIELDS_MAX
              + ", for instance kept,broken)");
    }
    fields.forEach(field -> requireName("field", field));
    if (tags.values().size() > TAGS_MAX) {
      throw new IllegalArgumentException("more than " + TAGS_MAX + " tags");
    }
    tags.values().forEach(SeriesQuery::requireTag);
    if (fromMs >= toMs || toMs - fromMs > RANGE_MAX.toMillis()) {
      throw new IllegalArgumentException(
          "from, to: from before to, and at most " + RANGE_MAX.toDays() + " days apart");
    }
  }

  /** How long one point stands for, so that there are no more than {@link #POINTS_MAX}. */
  long stepS() {
    long stepMs = POINTS_MAX * 1_000L;
    return (toMs - fromMs + stepMs - 1) / stepMs;
  }

  private static void requireTag(String name, String value) {
    requireName("tag", name);
    boolean isOdd = value.chars().anyMatch(Character::isISOControl);
    if (value.isEmpty() || value.length() > VALUE_LENGTH_MAX || isOdd) {
      throw new IllegalArgumentException(
          name + ": 1 to " + VALUE_LENGTH_MAX + " characters, no control characters");
    }
  }

  private static void requireName(String what, String name) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + ": \"" + name + "\" (a lower-case name like \"promise\")");
    }
  }
}
