package org.pledgewatch.bench.store;

import java.util.Map;

/**
 * Figures of one measure at one level of places, and how often each is stored. Immutable.
 *
 * @param measure one of the catalogue
 * @param level {@code force}, {@code centre}, {@code district} or {@code neighbourhood}
 * @param places how many of them there are
 * @param figures of each place, each in all windows
 * @param rowsADay of each figure, by window
 */
record Stratum(
    String measure, String level, int places, int figures, Map<String, Integer> rowsADay) {
  Stratum {
    if (places < 1 || figures < 1) {
      throw new IllegalArgumentException("places, figures: " + places + ", " + figures);
    }
    rowsADay = Map.copyOf(rowsADay);
  }

  int keys() {
    return places * figures;
  }

  /** All its rows of a day. */
  long rows() {
    return (long) keys() * rowsADay.values().stream().mapToInt(Integer::intValue).sum();
  }
}
