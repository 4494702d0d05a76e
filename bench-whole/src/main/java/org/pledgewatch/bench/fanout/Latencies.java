package org.pledgewatch.bench.fanout;

/**
 * From when changes were to be sent until those who read had them. Immutable.
 *
 * @param receipts how many changes were received, over all who read
 * @param behind how many of those who read could not follow, and got the whole state instead
 */
record Latencies(long receipts, long p50Us, long p99Us, long maxUs, long behind) {
  String text() {
    return receipts + " " + p50Us + " " + p99Us + " " + maxUs + " " + behind;
  }

  static Latencies parse(String text) {
    String[] parts = text.split(" ", -1);
    return new Latencies(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]));
  }
}
