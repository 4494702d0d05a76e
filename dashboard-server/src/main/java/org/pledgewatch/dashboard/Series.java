package org.pledgewatch.dashboard;

import java.util.List;
import java.util.Map;

/**
 * Values over time, oldest first.
 *
 * @param stepMs one point covers this much time at most; the newest figure in it stands for it
 * @param atMs times of the points
 * @param values by field, as long as {@code atMs}; null where there was nothing to divide or rank
 */
record Series(long stepMs, List<Long> atMs, Map<String, List<Double>> values) {}
