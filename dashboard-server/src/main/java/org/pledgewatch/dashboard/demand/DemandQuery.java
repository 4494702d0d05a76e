package org.pledgewatch.dashboard.demand;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Whose demand, of what, and until when. Immutable.
 *
 * @param scope force, district, neighbourhood, centre, as far as they are named
 * @param of calls of all lines or one, or incidents of all grades or one
 * @param untilMs empty for as far as the run has come
 */
record DemandQuery(String run, Map<String, String> scope, Kind of, OptionalLong untilMs) {
  static final List<String> SCOPE = List.of("force", "district", "neighbourhood", "centre");
  static final int VALUE_LENGTH_MAX = 128;

  /** Later than any run, and still a year of four digits. */
  static final long UNTIL_MAX_MS = Instant.parse("9999-01-01T00:00:00Z").toEpochMilli();

  private static final Pattern RUN = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  DemandQuery {
    if (run == null || !RUN.matcher(run).matches()) {
      throw new IllegalArgumentException(
          "run: \"" + run + "\" (lower-case letters, digits and dashes; /api/runs lists them)");
    }
    scope.forEach(DemandQuery::requireValue);
    untilMs.ifPresent(DemandQuery::requireTime);
    scope = Map.copyOf(scope);
  }

  /**
   * What is counted.
   *
   * @param name {@code calls} or {@code incidents}
   * @param part a line, or a grade; empty for all of them
   */
  record Kind(String name, Optional<String> part) {
    static final String CALLS = "calls";
    static final String INCIDENTS = "incidents";

    Kind {
      if (!name.equals(CALLS) && !name.equals(INCIDENTS)) {
        throw new IllegalArgumentException("of: \"" + name + "\" (calls or incidents)");
      }
      part.ifPresent(value -> requireValue(tag(name), value));
    }

    /** The tag that tells its parts apart. */
    String tag() {
      return tag(name);
    }

    private static String tag(String name) {
      return name.equals(CALLS) ? "line" : "grade";
    }

    /** For instance "101 calls", "emergency incidents", "1 call". */
    String inWords(long count) {
      String noun = count == 1 ? name.substring(0, name.length() - 1) : name;
      return part.map(value -> count + " " + value + " " + noun).orElse(count + " " + noun);
    }
  }

  static DemandQuery of(MultiMap params) {
    Map<String, String> scope = new LinkedHashMap<>();
    for (String part : SCOPE) {
      named(params, part).ifPresent(value -> scope.put(part, value));
    }
    String name = named(params, "of").orElse(Kind.CALLS);
    Optional<String> part = named(params, name.equals(Kind.CALLS) ? "line" : "grade");
    return new DemandQuery(params.get("run"), scope, new Kind(name, part), until(params));
  }

  private static OptionalLong until(MultiMap params) {
    Optional<String> text = named(params, "until");
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(
          text.get().matches("\\d{1,15}")
              ? Long.parseLong(text.get())
              : Instant.parse(text.get()).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "until: \"" + text.get() + "\" (a time like 2026-11-21T21:00:00Z, or ms since 1970)", e);
    }
  }

  private static Optional<String> named(MultiMap params, String name) {
    return Optional.ofNullable(params.get(name)).filter(value -> !value.isEmpty());
  }

  private static void requireTime(long ms) {
    if (ms < 0 || ms > UNTIL_MAX_MS) {
      throw new IllegalArgumentException("until: " + ms + " (ms since 1970, before the year 9999)");
    }
  }

  private static void requireValue(String name, String value) {
    boolean isOdd = value.chars().anyMatch(Character::isISOControl);
    if (value.isBlank() || value.length() > VALUE_LENGTH_MAX || isOdd) {
      throw new IllegalArgumentException(
          name + ": 1 to " + VALUE_LENGTH_MAX + " characters, no control characters");
    }
  }
}
