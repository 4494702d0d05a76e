package org.pledgewatch.domain.replay;

/**
 * The newest wish about an order. It carries the order whole, since a compacted topic keeps nothing
 * older: what is wanted of each order is always there to be read. Immutable.
 *
 * @param by who wishes it
 * @param atMs wall time of the wish
 */
public record ReplayCommand(ReplayOrder order, Wish wish, String by, long atMs) {

  /** What is wanted of an order. */
  public enum Wish {
    /** Run it when its turn comes. */
    START,
    /** Stop, and keep what was worked out. */
    PAUSE,
    /** Go on from where it was. */
    RESUME,
    /** Stop, and forget what was worked out. */
    CANCEL
  }

  public ReplayCommand {
    if (by.isBlank()) {
      throw new IllegalArgumentException("by: \"\" (who wishes it)");
    }
  }

  /** The first wish: what was ordered. */
  public static ReplayCommand start(ReplayOrder order) {
    return new ReplayCommand(order, Wish.START, order.by(), order.orderedMs());
  }
}
