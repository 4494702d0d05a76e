package org.pledgewatch.bench.engine;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** Which windows are asked for, all at once. Immutable. */
record Spec(String name, List<Length> lengths) implements Serializable {
  private static final Duration S = Duration.ofSeconds(1);
  private static final Duration M = Duration.ofMinutes(1);
  private static final Duration H = Duration.ofHours(1);
  private static final Duration D = Duration.ofDays(1);

  static final Spec S1 = new Spec("S1", List.of(Length.of(M)));

  static final Spec S3 =
      new Spec(
          "S3", List.of(Length.of(M), Length.of(M.multipliedBy(5)), Length.of(M.multipliedBy(15))));

  static final Spec S5 =
      new Spec(
          "S5",
          List.of(
              Length.of(M),
              Length.of(M.multipliedBy(5)),
              Length.of(M.multipliedBy(15)),
              Length.of(H),
              Length.of(D)));

  /** Friendly to whoever pays for each step. */
  static final Spec P =
      new Spec(
          "P",
          List.of(
              new Length(M, S),
              new Length(M.multipliedBy(5), S.multipliedBy(5)),
              new Length(M.multipliedBy(15), S.multipliedBy(15)),
              new Length(H, M),
              new Length(D, M.multipliedBy(10))));

  static final List<Spec> ALL = List.of(S1, S3, S5, P);

  Spec {
    lengths = List.copyOf(lengths);
    if (lengths.isEmpty()) {
      throw new IllegalArgumentException(name + ": no windows");
    }
  }

  /** A single window at steps of a second. */
  static Spec single(Duration length) {
    return new Spec(length.toString(), List.of(Length.of(length)));
  }

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  static Spec named(String name) {
    return ALL.stream()
        .filter(spec -> spec.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("spec " + name + " is none of " + names()));
  }

  static List<String> names() {
    return ALL.stream().map(Spec::name).toList();
  }

  long longestMs() {
    return lengths.stream().mapToLong(Length::ms).max().orElseThrow();
  }
}
