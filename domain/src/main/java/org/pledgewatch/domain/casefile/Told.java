package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.event.Event;

/**
 * A fact that a case file learns or, when negative, forgets: an event, or what another file
 * concludes.
 *
 * @param amount 1 or −1
 */
public record Told(CaseId to, Event fact, int amount) {}
