package org.pledgewatch.domain.policy;

/**
 * What one figure means, for whoever reads it: the definition that goes with the number. Immutable.
 *
 * @param measure the measure's name, as figures carry it
 * @param name of the promise, duration, level or ratio
 * @param says it in the public's words
 * @param numerator what is counted or measured
 * @param denominator what it is divided by
 * @param clockStart from when time counts
 * @param clockStop until when
 * @param dated in which window it counts
 * @param boundary whether the limit itself is within
 * @param excluded what is in neither part
 * @param limits what the figure cannot tell
 * @param pack the policy pack's name
 * @param version the policy pack's
 */
public record MetricCard(
    String measure,
    String name,
    String says,
    String numerator,
    String denominator,
    String clockStart,
    String clockStop,
    String dated,
    String boundary,
    String excluded,
    String limits,
    String pack,
    String version) {}
