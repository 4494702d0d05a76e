package org.pledgewatch.dashboard.cases;

import org.pledgewatch.domain.standing.PromiseStanding;

/** A promise and the case that it is in. */
record HeldPromise(CaseKey of, PromiseStanding standing) {}
