package org.pledgewatch.domain.alert;

/**
 * Who waits right now. Immutable.
 *
 * @param count how many
 * @param longestMs since when the longest of them; without meaning where nobody waits
 */
public record Waiting(long count, long longestMs) {
  public static final Waiting NOBODY = new Waiting(0, 0);

  public Waiting {
    if (count < 0) {
      throw new IllegalArgumentException("count: " + count);
    }
  }
}
