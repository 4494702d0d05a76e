package org.pledgewatch.domain.example;

import java.util.List;
import org.pledgewatch.domain.event.Event;

/**
 * A worked example: what happens, what is drawn of it, what the figures must be. Immutable.
 *
 * @param setting what it is played under
 * @param events what happens, those refused left out
 * @param drawings one a promise drawn
 * @param expectations what is stated of figures
 */
record Example(
    ExampleSetting setting,
    List<Event> events,
    List<Drawing> drawings,
    List<Expectation> expectations) {
  Example {
    events = List.copyOf(events);
    drawings = List.copyOf(drawings);
    expectations = List.copyOf(expectations);
  }
}
