package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/**
 * What becomes of a promise by the facts; times as in {@link PromiseLife}.
 *
 * @param riskMs from when on it is at risk while it is open
 * @param givenUp whether its subject gave up in time, and the pack says what that counts as
 * @param fulfilledMs the fulfilment, in time or late
 * @param overMs of a broken one: when it is no longer overdue
 * @param explainedMs when the person was told why
 * @param explainByMs until when that is owed
 */
record PromiseFate(
    PromiseLife life,
    String id,
    long riskMs,
    Outcome outcome,
    boolean givenUp,
    long decidedMs,
    long fulfilledMs,
    long overMs,
    long explainedMs,
    long explainByMs) {}
