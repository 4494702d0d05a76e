package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.figure.FigureKey;

/** A growing list of contributions with the words to add them. Not thread-safe. */
final class Contributions {
  static final long FOREVER_MS = Long.MAX_VALUE;

  private final List<Contribution> all = new ArrayList<>();

  void tally(FigureKey key, Part part, long atMs) {
    all.add(new Contribution(key, part, atMs, 0, 1));
  }

  void sample(FigureKey key, long atMs, long elapsedMs) {
    all.add(new Contribution(key, Part.SAMPLE, atMs, elapsedMs, 1));
  }

  /** Holds from {@code fromMs}, included, until {@code untilMs}, excluded; nothing if empty. */
  void holds(FigureKey key, Part part, long fromMs, long untilMs, long value) {
    if (fromMs < untilMs) {
      all.add(new Contribution(key, part, fromMs, value, 1));
      if (untilMs != FOREVER_MS) {
        all.add(new Contribution(key, part, untilMs, value, -1));
      }
    }
  }

  List<Contribution> all() {
    return all;
  }

  /** What must be added to the old ones to make the new ones, without what cancels out. */
  static List<Contribution> difference(List<Contribution> before, List<Contribution> after) {
    Map<Contribution, Integer> net = new LinkedHashMap<>();
    before.forEach(
        contribution -> net.merge(contribution.unsigned(), -contribution.amount(), Integer::sum));
    after.forEach(
        contribution -> net.merge(contribution.unsigned(), contribution.amount(), Integer::sum));
    List<Contribution> difference = new ArrayList<>();
    net.forEach(
        (contribution, amount) -> {
          if (amount != 0) {
            difference.add(contribution.times(amount));
          }
        });
    return difference;
  }
}
