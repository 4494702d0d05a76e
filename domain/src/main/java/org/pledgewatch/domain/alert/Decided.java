package org.pledgewatch.domain.alert;

/** How many promises were kept and how many broken in a window. Immutable. */
public record Decided(long kept, long broken) {
  public static final Decided NONE = new Decided(0, 0);

  public Decided {
    if (kept < 0 || broken < 0) {
      throw new IllegalArgumentException("kept, broken: " + kept + ", " + broken);
    }
  }

  public long count() {
    return kept + broken;
  }

  /** The share that was broken; 0 where nothing was decided. */
  double brokenShare() {
    return count() == 0 ? 0 : (double) broken / count();
  }
}
