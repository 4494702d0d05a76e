package org.pledgewatch.domain.event;

import java.util.Optional;
import java.util.function.Function;

/** What came of reading one event: it was accepted, or refused for a reason. */
public sealed interface Decoded {

  <R> R fold(Function<Event, R> accepted, Function<Rejected, R> rejected);

  record Accepted(Event event) implements Decoded {
    @Override
    public <R> R fold(Function<Event, R> accepted, Function<Rejected, R> rejected) {
      return accepted.apply(event);
    }
  }

  /**
   * @param id the event's id as far as it could be read
   * @param source its source as far as it could be read
   */
  record Rejected(Rejection rejection, Optional<String> id, Optional<String> source)
      implements Decoded {
    @Override
    public <R> R fold(Function<Event, R> accepted, Function<Rejected, R> rejected) {
      return rejected.apply(this);
    }
  }
}
