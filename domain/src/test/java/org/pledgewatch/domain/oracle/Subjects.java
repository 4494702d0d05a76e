package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.domain.event.Event;

/** Which events are about which subject: its own, and the explanations of its promises. */
final class Subjects {
  /** The second promise of a name ends in a 2, and so on; the first has no number. */
  private static final Pattern NUMBERED = Pattern.compile("(.+)/([2-9]|[1-9]\\d+)");

  private Subjects() {}

  /**
   * @param sorted all events there are
   * @param typePrefix of the subjects' own events
   * @param promises the names of what they are promised
   */
  static Map<String, List<Event>> of(List<Event> sorted, String typePrefix, Set<String> promises) {
    Map<String, List<Event>> bySubject = new TreeMap<>();
    for (Event event : sorted) {
      subject(event, typePrefix, promises)
          .ifPresent(s -> bySubject.computeIfAbsent(s, k -> new ArrayList<>()).add(event));
    }
    return bySubject;
  }

  private static Optional<String> subject(Event event, String typePrefix, Set<String> promises) {
    if (event.type().startsWith(typePrefix)) {
      return Optional.of(event.subject());
    }
    int slash = event.subject().indexOf('/');
    if (!event.type().equals("promise.explained")
        || slash < 0
        || !promises.contains(event.subject().substring(0, slash))) {
      return Optional.empty();
    }
    String rest = event.subject().substring(slash + 1);
    Matcher numbered = NUMBERED.matcher(rest);
    return Optional.of(numbered.matches() ? numbered.group(1) : rest);
  }
}
