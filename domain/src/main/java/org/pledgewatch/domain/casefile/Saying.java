package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** What a case file says, growing, with the words to add to it. Not thread-safe. */
final class Saying {
  static final long FOREVER_MS = Long.MAX_VALUE;

  private final List<Contribution> contributions = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  void tally(FigureKey key, Part part, long atMs) {
    tally(key, part, atMs, 0);
  }

  void tally(FigureKey key, Part part, long atMs, long value) {
    contributions.add(new Contribution(key, part, atMs, value, 1));
  }

  void sample(FigureKey key, long atMs, long elapsedMs) {
    contributions.add(new Contribution(key, Part.SAMPLE, atMs, elapsedMs, 1));
  }

  void signedSample(FigureKey key, long atMs, long differenceMs) {
    contributions.add(new Contribution(key, Part.SIGNED_SAMPLE, atMs, differenceMs, 1));
  }

  /** Holds from {@code fromMs}, included, until {@code untilMs}, excluded; nothing if empty. */
  void holds(FigureKey key, Part part, long fromMs, long untilMs, long value) {
    if (fromMs < untilMs) {
      contributions.add(new Contribution(key, part, fromMs, value, 1));
      if (untilMs != FOREVER_MS) {
        contributions.add(new Contribution(key, part, untilMs, value, -1));
      }
    }
  }

  void tell(CaseId other, Event fact) {
    told.add(new Told(other, fact, 1));
  }

  Said said() {
    return new Said(contributions, told);
  }
}
