package org.pledgewatch.dashboard.cases;

import org.pledgewatch.domain.event.CaseKind;

/** Which case of a run. */
record CaseKey(CaseKind kind, String subject) {}
