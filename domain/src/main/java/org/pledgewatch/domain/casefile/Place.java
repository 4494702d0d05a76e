package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Tags;

/** Where in the force a case counts, and its further tags, out of the event that describes it. */
final class Place {
  static final String DESCRIBING_CALLS = "call.presented";

  private static final List<String> SCOPE = List.of("force", "centre");

  private Place() {}

  /** The scope named in an event's data. */
  static Tags scope(Event event) {
    return add(Tags.NONE, SCOPE, event);
  }

  /**
   * Scope and tags of a call as known at a time: none where it is presented only later, since a
   * contribution depends on nothing later than its date.
   */
  static Tags asOf(long atMs, CaseFile file, List<String> tags) {
    return file.first(DESCRIBING_CALLS)
        .filter(event -> event.timeMs() <= atMs)
        .map(event -> add(scope(event), tags, event))
        .orElse(Tags.NONE);
  }

  /** When a call's line and force become known; never where it is not presented. */
  static long describedMs(CaseFile file) {
    return file.first(DESCRIBING_CALLS).map(Event::timeMs).orElse(Long.MAX_VALUE);
  }

  private static Tags add(Tags to, List<String> names, Event event) {
    Tags tags = to;
    for (String name : names) {
      Optional<String> value = event.data().text(name);
      if (value.isPresent()) {
        tags = tags.with(name, value.get());
      }
    }
    return tags;
  }
}
