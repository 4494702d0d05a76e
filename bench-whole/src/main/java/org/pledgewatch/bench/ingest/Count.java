package org.pledgewatch.bench.ingest;

/**
 * How far a generator is. Immutable.
 *
 * @param acknowledged events
 * @param refused requests that were not answered as they should be
 * @param atNs by {@code System.nanoTime}
 * @param complaint what was wrong with the first of those refused, or {@code -}
 */
record Count(long acknowledged, long refused, long atNs, String complaint) {
  String text() {
    return acknowledged + " " + refused + " " + atNs + " " + complaint.replaceAll("\\s+", " ");
  }

  static Count parse(String text) {
    String[] parts = text.split(" ", 4);
    return new Count(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
  }
}
