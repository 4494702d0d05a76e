package org.pledgewatch.domain.wire;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which known name a mistyped one was meant to be, to name it in a complaint. */
final class Nearest {
  private Nearest() {}

  /** The mend: the nearest name where one is near, else all of them. */
  static String mend(String name, Collection<String> known) {
    int apartMax = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(other -> apart(name, other) <= apartMax)
        .min(Comparator.comparingInt((String other) -> apart(name, other)).thenComparing(s -> s))
        .map(other -> "did you mean " + other + "?")
        .orElseGet(
            () ->
                known.isEmpty()
                    ? "there is none to choose from"
                    : "write one of " + String.join(", ", known.stream().sorted().toList()));
  }

  /** How many letters to put in, take out or change. */
  private static int apart(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
