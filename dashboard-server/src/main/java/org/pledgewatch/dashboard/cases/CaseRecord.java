package org.pledgewatch.dashboard.cases;

import java.util.Optional;

/**
 * One record of the topic of cases, read.
 *
 * @param held empty where the case is forgotten
 */
record CaseRecord(String run, CaseKey key, Optional<HeldCase> held) {}
