package org.pledgewatch.dashboard.sources;

/**
 * Events that are in the log and not in the figures.
 *
 * @param sinceMs when the first of them was read off the end of the log, milliseconds since 1970
 * @param untilMs the own time of the last of them
 */
public record Waiting(long sinceMs, long untilMs) {}
