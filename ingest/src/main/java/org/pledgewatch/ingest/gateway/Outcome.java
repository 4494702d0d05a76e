package org.pledgewatch.ingest.gateway;

import java.util.Optional;
import org.pledgewatch.domain.event.Rejection;

/**
 * What became of one event, once that is durable.
 *
 * @param rejection why it was refused; present for {@link Verdict#REFUSED} alone
 */
record Outcome(
    Verdict verdict, Optional<Rejection> rejection, Optional<String> id, Optional<String> source) {

  enum Verdict {
    ACCEPTED,
    /** The same event was accepted before. */
    DUPLICATE,
    REFUSED
  }

  static Outcome accepted(Arrival arrival) {
    return new Outcome(Verdict.ACCEPTED, Optional.empty(), arrival.id(), arrival.source());
  }

  static Outcome duplicate(Arrival arrival) {
    return new Outcome(Verdict.DUPLICATE, Optional.empty(), arrival.id(), arrival.source());
  }

  static Outcome refused(Arrival arrival, Rejection rejection) {
    return new Outcome(Verdict.REFUSED, Optional.of(rejection), arrival.id(), arrival.source());
  }

  /** The HTTP status that stands for it, for the request or the item. */
  int status() {
    return rejection.map(Outcome::status).orElse(202);
  }

  private static int status(Rejection rejection) {
    return rejection.reason() == Rejection.Reason.CONFLICT ? 409 : 400;
  }
}
