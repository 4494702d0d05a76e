package org.pledgewatch.domain.wire;

import java.util.List;

/**
 * A policy pack that does not read: every problem with its line and its mend, one a line of the
 * message. Thread-safe.
 */
public final class PolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  PolicyException(String from, List<String> problems) {
    super(message(from, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(String from, List<String> problems) {
    String start = "policy " + from + ":";
    return problems.size() == 1
        ? start + " " + problems.get(0)
        : start + "\n  " + String.join("\n  ", problems);
  }

  /** What is wrong, in the order of the lines: {@code line N: key: what; mend}. */
  public List<String> problems() {
    return problems == null ? List.of() : problems;
  }
}
