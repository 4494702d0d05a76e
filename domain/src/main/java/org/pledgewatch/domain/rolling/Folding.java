package org.pledgewatch.domain.rolling;

import java.util.Arrays;

/**
 * Makes a ledger of another's entries, given in order: neighbours in one coarser slot are put
 * together, their samples by bucket where that takes less room. Used once.
 */
final class Folding {
  /** So many samples take more room each by itself. */
  private static final int SAMPLES_MANY = 3;

  private final Ledger folded = new Ledger();

  /** Of the slot that is being filled. */
  private long[] entries = new long[16];

  private int size;
  private int samples;
  private long coarseMs = Long.MIN_VALUE;
  private long grainMs;
  private long firstMs;
  private long lastMs;

  /**
   * Takes an entry.
   *
   * @param itsGrainMs the length of the slot that it may share with others; 0 to drop it
   */
  void take(long slotMs, long entry, long itsGrainMs) {
    if (itsGrainMs == 0) {
      return;
    }
    long itsCoarseMs = Math.floorDiv(slotMs + itsGrainMs - 1, itsGrainMs) * itsGrainMs;
    if (itsGrainMs != grainMs || itsCoarseMs != coarseMs) {
      flush();
      grainMs = itsGrainMs;
      coarseMs = itsCoarseMs;
      firstMs = slotMs;
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = entry;
    samples += Entry.isSample(entry) ? 1 : 0;
    lastMs = slotMs;
  }

  /** Dated as the last of them, which no window's edge parts from the others. */
  private void flush() {
    boolean isFolded = samples >= SAMPLES_MANY && firstMs < lastMs;
    for (int i = 0; i < size; i++) {
      if (isFolded && Entry.isSample(entries[i])) {
        folded.addFolded(lastMs, entries[i]);
      } else {
        folded.add(lastMs, entries[i]);
      }
    }
    size = 0;
    samples = 0;
  }

  Ledger done() {
    flush();
    return folded;
  }
}
