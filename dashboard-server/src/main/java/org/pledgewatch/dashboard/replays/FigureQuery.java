package org.pledgewatch.dashboard.replays;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;

/**
 * What an address asks of figures, each name checked against the catalogue of measures so that it
 * may stand in SQL as it is; values of tags are quoted there.
 */
final class FigureQuery {
  static final int WINDOWS_MAX = 16;
  static final int VALUE_LENGTH_MAX = 128;

  /** A figure's scope, from the widest part on; who does not name a part means all of it. */
  static final List<String> SCOPE = List.of("force", "district", "neighbourhood", "centre");

  private static final Pattern WINDOW = Pattern.compile("[A-Z][A-Z0-9]{0,15}");

  private FigureQuery() {}

  static Measure measure(MultiMap params) {
    String name = params.get("measure");
    return Measures.named(String.valueOf(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "measure: \""
                        + name
                        + "\" (one of "
                        + Measures.ALL.stream().map(Measure::name).toList()
                        + ")"));
  }

  /** Names of windows; {@code NOW} is that of what has none. */
  static List<String> windows(MultiMap params, String usual) {
    String said = params.get("window");
    List<String> windows =
        Arrays.stream((said == null || said.isBlank() ? usual : said).split(",", -1))
            .map(String::strip)
            .toList();
    if (windows.size() > WINDOWS_MAX) {
      throw new IllegalArgumentException("window: more than " + WINDOWS_MAX);
    }
    for (String window : windows) {
      if (!WINDOW.matcher(window).matches()) {
        throw new IllegalArgumentException("window: \"" + window + "\" (for instance PT5M)");
      }
    }
    return windows;
  }

  /** Fields of a measure, in the order asked for; all of them where none is named. */
  static List<String> fields(MultiMap params, Measure measure) {
    String said = params.get("fields");
    if (said == null || said.isBlank()) {
      return List.copyOf(measure.fields().keySet());
    }
    List<String> fields = Arrays.stream(said.split(",", -1)).map(String::strip).distinct().toList();
    for (String field : fields) {
      if (!measure.fields().containsKey(field)) {
        throw new IllegalArgumentException(
            "fields: \"" + field + "\" (one of " + measure.fields().keySet() + ")");
      }
    }
    return fields;
  }

  /**
   * The tags that an address names: every parameter that is none of {@code others}.
   *
   * @throws IllegalArgumentException for one that the measure has not
   */
  static Map<String, String> tags(MultiMap params, Measure measure, Set<String> others) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String name : params.names()) {
      String value = params.get(name);
      if (others.contains(name) || value.isEmpty()) {
        continue;
      }
      if (!measure.tags().contains(name)) {
        throw new IllegalArgumentException("tag: \"" + name + "\" (one of " + measure.tags() + ")");
      }
      tags.put(name, value(name, value));
    }
    return tags;
  }

  /** The scope that an address names, whatever tags a measure has. */
  static Map<String, String> scope(MultiMap params) {
    Map<String, String> scope = new LinkedHashMap<>();
    for (String part : SCOPE) {
      String value = params.get(part);
      if (value != null && !value.isEmpty()) {
        scope.put(part, value(part, value));
      }
    }
    return scope;
  }

  static Optional<Instant> time(MultiMap params, String name) {
    String text = params.get(name);
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.matches("\\d{1,15}")
              ? Instant.ofEpochMilli(Long.parseLong(text))
              : Instant.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + ": \"" + text + "\" (a time like 2026-11-21T21:05:00Z, or ms since 1970)", e);
    }
  }

  static Instant neededTime(MultiMap params, String name) {
    return time(params, name)
        .orElseThrow(
            () -> new IllegalArgumentException(name + ": missing (a time like 2026-11-21T21:05Z)"));
  }

  private static String value(String name, String value) {
    if (value.length() > VALUE_LENGTH_MAX || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          name + ": 1 to " + VALUE_LENGTH_MAX + " characters, no control characters");
    }
    return value;
  }
}
