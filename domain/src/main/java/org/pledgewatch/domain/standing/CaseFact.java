package org.pledgewatch.domain.standing;

import java.util.Optional;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;

/**
 * One event of a case as its timeline shows it. Immutable.
 *
 * @param subject what the event was about: the case, its call, or the promise that it explains
 * @param receivedMs when the gateway took it, or {@link Event#NOT_RECEIVED}
 * @param data what a timeline may show to all who may see it
 * @param unit an officer's id, only for those who need it
 */
public record CaseFact(
    EventId id,
    String type,
    String subject,
    long timeMs,
    long receivedMs,
    Data data,
    Optional<String> unit) {

  /** The same for those who need not know who it was. */
  public CaseFact withoutUnit() {
    return new CaseFact(id, type, subject, timeMs, receivedMs, data, Optional.empty());
  }
}
