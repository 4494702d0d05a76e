package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;

/**
 * What a case asks of the force by being there: one call, or one incident, once, whatever becomes
 * of it. Measures contract, "Demand and capacity".
 */
record DemandRules(Life life, Attributes attributes, Saying to) {

  /** A call, when it is presented; by the line that it came on. */
  void call() {
    count("calls", life.first(EventTypes.CALL_PRESENTED.name()), "line");
  }

  /** An incident, when it is created; by the grade that it was given then. */
  void incident() {
    count("incidents", life.first(EventTypes.INCIDENT_CREATED.name()), "grade");
  }

  /** The tag is as the event itself says, whatever another one says in the same millisecond. */
  private void count(String what, Optional<Event> begun, String tag) {
    if (begun.isPresent()) {
      Event event = begun.get();
      String name = Measures.DEMAND.name();
      Tags tags = attributes.asOf(event.timeMs(), List.of()).with(name, what);
      Optional<String> part = event.data().text(tag);
      to.tally(
          new FigureKey(name, part.isPresent() ? tags.with(tag, part.get()) : tags),
          Part.DEMANDED,
          event.timeMs());
    }
  }
}
