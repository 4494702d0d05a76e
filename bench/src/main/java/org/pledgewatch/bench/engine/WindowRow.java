package org.pledgewatch.bench.engine;

import java.util.Locale;

/**
 * What every contestant says of a figure at the end of a window. Immutable.
 *
 * @param atMs the window's end
 * @param calls how many
 * @param kept of which waited no longer than promised
 */
public record WindowRow(
    int key,
    long lengthMs,
    long atMs,
    long calls,
    long kept,
    double p50Ms,
    double p90Ms,
    double p95Ms,
    double p99Ms) {

  String line() {
    return String.format(
        Locale.ROOT,
        "%d %d %d %d %d %f %f %f %f",
        key,
        lengthMs,
        atMs,
        calls,
        kept,
        p50Ms,
        p90Ms,
        p95Ms,
        p99Ms);
  }

  static WindowRow parse(String line) {
    String[] parts = line.split(" ", -1);
    return new WindowRow(
        Integer.parseInt(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Long.parseLong(parts[3]),
        Long.parseLong(parts[4]),
        Double.parseDouble(parts[5]),
        Double.parseDouble(parts[6]),
        Double.parseDouble(parts[7]),
        Double.parseDouble(parts[8]));
  }
}
