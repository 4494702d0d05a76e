package org.pledgewatch.domain.figure;

/**
 * One line on a dashboard: a measure ({@code promise}, {@code duration}, {@code level}) of tags.
 */
public record FigureKey(String measure, Tags tags) {}
