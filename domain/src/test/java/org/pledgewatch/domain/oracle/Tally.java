package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.figure.FigureKey;

/** All that is found to count. Not safe for threads. */
final class Tally {
  private final List<Dated> dated = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private final List<Explained> explained = new ArrayList<>();

  void dated(List<FigureKey> keys, long atMs, String field, long measuredMs) {
    for (FigureKey key : keys) {
      dated.add(new Dated(key, atMs, field, measuredMs));
    }
  }

  void stay(List<FigureKey> keys, String field, long fromMs, long untilMs, long enteredMs) {
    if (fromMs < untilMs) {
      for (FigureKey key : keys) {
        stays.add(new Stay(key, field, fromMs, untilMs, enteredMs));
      }
    }
  }

  void explained(List<FigureKey> keys, long brokenMs, long toldMs) {
    for (FigureKey key : keys) {
      explained.add(new Explained(key, brokenMs, toldMs));
    }
  }

  List<Dated> dated() {
    return dated;
  }

  List<Stay> stays() {
    return stays;
  }

  List<Explained> explained() {
    return explained;
  }
}
