package org.pledgewatch.jobs.replay;

import java.util.Map;

/**
 * What a replay did.
 *
 * @param read lines that held an event, good or bad
 * @param accepted events counted, each once, within the period
 * @param duplicates repeated events, counted once
 * @param outside accepted events before or after the period
 * @param quarantined by reason
 * @param figures lines written
 */
public record ReplaySummary(
    long read,
    long accepted,
    long duplicates,
    long outside,
    Map<String, Long> quarantined,
    long figures) {

  ReplaySummary withFigures(long written) {
    return new ReplaySummary(read, accepted, duplicates, outside, quarantined, written);
  }

  /** One line for people; nothing is ever late in a bounded replay. */
  public String line() {
    long refused = quarantined.values().stream().mapToLong(Long::longValue).sum();
    return "read "
        + read
        + ", accepted "
        + accepted
        + ", duplicates "
        + duplicates
        + ", outside the period "
        + outside
        + ", quarantined "
        + refused
        + (refused == 0 ? "" : " " + quarantined)
        + ", late 0, figures written "
        + figures;
  }
}
