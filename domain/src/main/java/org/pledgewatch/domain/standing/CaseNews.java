package org.pledgewatch.domain.standing;

import java.util.Optional;
import org.pledgewatch.domain.event.CaseKind;

/**
 * That a case of a run stands otherwise than before. Immutable.
 *
 * @param standing empty where it has no promises any more: it is forgotten
 */
public record CaseNews(
    String run, CaseKind kind, String subject, Optional<CaseStanding> standing) {}
