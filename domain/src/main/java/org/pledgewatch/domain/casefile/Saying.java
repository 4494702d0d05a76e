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
  private final List<PromiseFate> promises = new ArrayList<>();

  void tally(FigureKey key, Part part, long atMs) {
    tally(key, part, atMs, 0);
  }

  void tally(FigureKey key, Part part, long atMs, long value) {
    contributions.add(new Contribution(key, part, atMs, value, Contribution.NO_MEMBER, 1));
  }

  void tally(FigureKey key, Part part, String member, long atMs) {
    contributions.add(new Contribution(key, part, atMs, 0, member, 1));
  }

  void sample(FigureKey key, long atMs, long elapsedMs) {
    contributions.add(
        new Contribution(key, Part.SAMPLE, atMs, elapsedMs, Contribution.NO_MEMBER, 1));
  }

  void signedSample(FigureKey key, long atMs, long differenceMs) {
    contributions.add(
        new Contribution(key, Part.SIGNED_SAMPLE, atMs, differenceMs, Contribution.NO_MEMBER, 1));
  }

  /** Holds from {@code fromMs}, included, until {@code untilMs}, excluded; nothing if empty. */
  void holds(FigureKey key, Part part, long fromMs, long untilMs, long value) {
    if (fromMs < untilMs) {
      contributions.add(new Contribution(key, part, fromMs, value, Contribution.NO_MEMBER, 1));
      if (untilMs != FOREVER_MS) {
        contributions.add(new Contribution(key, part, untilMs, value, Contribution.NO_MEMBER, -1));
      }
    }
  }

  /** The same for a rate, which adds up while it holds; of one member. */
  void holds(FigureKey key, Part part, String member, long fromMs, long untilMs) {
    if (fromMs < untilMs) {
      contributions.add(new Contribution(key, part, fromMs, 0, member, 1));
      if (untilMs != FOREVER_MS) {
        contributions.add(new Contribution(key, part, untilMs, 0, member, -1));
      }
    }
  }

  void tell(CaseId other, Event fact) {
    told.add(new Told(other, fact, 1));
  }

  void promise(PromiseFate fate) {
    promises.add(fate);
  }

  /** What becomes of each promise that contributes, in the order in which they were said. */
  List<PromiseFate> promises() {
    return promises;
  }

  Said said() {
    return new Said(contributions, told);
  }
}
