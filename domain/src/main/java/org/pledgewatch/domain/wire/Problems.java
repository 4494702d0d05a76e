package org.pledgewatch.domain.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pledgewatch.domain.wire.YamlNode.Place;

/** All that is wrong with a policy pack, collected while it is read. Not thread-safe. */
final class Problems {
  /** More than anybody mends at once. */
  static final int COUNT_MAX = 100;

  /** One thing that is wrong, and its mend. */
  private record Problem(Place place, String text) {}

  private final List<Problem> all = new ArrayList<>();

  /**
   * Notes a problem.
   *
   * @param path of the key; empty for the whole text
   * @param what what is wrong, and after a semicolon how to mend it
   */
  void add(Place place, String path, String what) {
    if (all.size() < COUNT_MAX) {
      all.add(new Problem(place, place + ": " + (path.isEmpty() ? "" : path + ": ") + what));
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** In the order of the lines. */
  List<String> lines() {
    return all.stream()
        .sorted(Comparator.comparing(Problem::place))
        .map(Problem::text)
        .distinct()
        .toList();
  }
}
