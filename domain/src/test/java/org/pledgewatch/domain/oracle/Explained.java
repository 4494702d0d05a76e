package org.pledgewatch.domain.oracle;

import org.pledgewatch.domain.figure.FigureKey;

/** A breach that somebody was told the reason of; it counts at the breach, once it is told. */
record Explained(FigureKey key, long brokenMs, long toldMs) {}
