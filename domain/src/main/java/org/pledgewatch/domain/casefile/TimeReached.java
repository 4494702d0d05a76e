package org.pledgewatch.domain.casefile;

/**
 * How far time has come for case files.
 *
 * @param ms what is dated by then has happened, if it has not been said otherwise
 * @param goesOn whether there will be days and months of which no event speaks; not at the end of
 *     events
 */
public record TimeReached(long ms, boolean goesOn) {}
