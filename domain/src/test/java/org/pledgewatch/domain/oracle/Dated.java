package org.pledgewatch.domain.oracle;

import org.pledgewatch.domain.figure.FigureKey;

/**
 * Something that counts once, at a time: an opening, a breach, a measured time.
 *
 * @param field the field it adds one to; {@code count} for a measured time
 * @param measuredMs the measured time of a {@code count}, else 0
 */
record Dated(FigureKey key, long atMs, String field, long measuredMs) {}
