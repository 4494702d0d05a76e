package org.pledgewatch.dashboard.cases;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.standing.PromiseStanding;

/**
 * Which promises of a run, and how many of them. Pages that want the same share one list.
 *
 * @param promise empty for all but explanations, which have a list of their own
 * @param states several for a page that shows more than one list: a browser has few connections to
 *     one server
 * @param scope the tags that a promise must have
 * @param limit of each state
 */
record PromiseQuery(
    String run, Optional<String> promise, List<WantedState> states, Tags scope, int limit) {
  static final int LIMIT_USUAL = 50;
  static final int LIMIT_MAX = 200;

  /** The promise that a breach opens: measures contract, "Promises". */
  static final String EXPLAIN = "explain";

  private static final List<String> SCOPES =
      List.of("force", "district", "neighbourhood", "centre");
  private static final Pattern RUN = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final int VALUE_LENGTH_MAX = 128;

  PromiseQuery {
    states = List.copyOf(states);
    requireRun(run);
    promise.ifPresent(
        name -> {
          if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("promise: \"" + name + "\" (like answer-999)");
          }
        });
    scope.values().forEach(PromiseQuery::requireValue);
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit: " + limit + " (1 to " + LIMIT_MAX + ")");
    }
  }

  /**
   * @throws IllegalArgumentException saying which parameter is wrong
   */
  static PromiseQuery of(MultiMap params) {
    Tags scope = Tags.NONE;
    for (String name : SCOPES) {
      String value = params.get(name);
      scope = value == null || value.isEmpty() ? scope : scope.with(name, value);
    }
    return new PromiseQuery(
        String.valueOf(params.get("run")),
        Optional.ofNullable(params.get("promise")).filter(name -> !name.isEmpty()),
        states(Optional.ofNullable(params.get("state")).orElse("open")),
        scope,
        limit(params.get("limit")));
  }

  static String requireRun(String run) {
    if (run == null || !RUN.matcher(run).matches()) {
      throw new IllegalArgumentException(
          "run: \"" + run + "\" (lower-case letters, digits and dashes; /api/runs lists them)");
    }
    return run;
  }

  boolean wants(PromiseStanding standing, WantedState state, long atMs) {
    boolean named =
        promise
            .map(standing.promise()::equals)
            .orElseGet(() -> !standing.promise().equals(EXPLAIN));
    return named && isWithin(standing.tags()) && state.isOf(standing, atMs);
  }

  private boolean isWithin(Tags tags) {
    return scope.values().entrySet().stream()
        .allMatch(part -> tags.get(part.getKey()).filter(part.getValue()::equals).isPresent());
  }

  private static List<WantedState> states(String words) {
    return Arrays.stream(words.split(",", -1)).map(WantedState::of).distinct().toList();
  }

  private static int limit(String text) {
    if (text == null || text.isEmpty()) {
      return LIMIT_USUAL;
    }
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("limit: \"" + text + "\" (1 to " + LIMIT_MAX + ")");
    }
    return Integer.parseInt(text);
  }

  private static void requireValue(String name, String value) {
    boolean isOdd = value.chars().anyMatch(Character::isISOControl);
    if (value.length() > VALUE_LENGTH_MAX || isOdd) {
      throw new IllegalArgumentException(
          name + ": 1 to " + VALUE_LENGTH_MAX + " characters, no control characters");
    }
  }
}
