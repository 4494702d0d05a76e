package org.pledgewatch.domain.run;

/**
 * How far a run has come; published about once a second while its job is alive.
 *
 * @param run the run's id
 * @param finalMs event time up to which figures are final (the watermark)
 * @param newestMs time of the newest event that is not a heartbeat of a gateway and that the
 *     figures have taken in
 * @param wallMs wall time at which this was said
 */
public record RunClock(String run, long finalMs, long newestMs, long wallMs) {}
