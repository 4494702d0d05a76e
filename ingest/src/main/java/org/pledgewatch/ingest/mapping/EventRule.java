package org.pledgewatch.ingest.mapping;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.Rejection;

/**
 * How a row makes one event. Immutable.
 *
 * @param id where left out, the subject and the type: {@code c-1/call.answered}
 * @param times names of times; the first that is there is the event's
 */
record EventRule(
    EventType type,
    Condition when,
    List<String> times,
    Optional<Template> id,
    Template subject,
    Template source,
    Map<String, DataRule> data) {
  private static final int ATTRIBUTE_LENGTH_MAX = 512;

  /** Empty where {@code when} does not hold. */
  Optional<Event> event(Row row, Map<String, Instant> rowTimes) {
    if (!when.holds(row)) {
      return Optional.empty();
    }
    Instant time =
        times.stream()
            .filter(rowTimes::containsKey)
            .findFirst()
            .map(rowTimes::get)
            .orElseThrow(
                () ->
                    new CannotMapException(
                        "no time for " + type.name(), "none there of " + String.join(", ", times)));
    Map<String, Object> members = new TreeMap<>();
    data.forEach(
        (name, rule) -> rule.value(row, rowTimes).ifPresent(value -> members.put(name, value)));
    Data checked = new Data(members);
    Optional<Rejection> rejection = type.check(checked);
    if (rejection.isPresent()) {
      throw new CannotMapException(
          type.name() + ": " + rejection.get().detail(), String.valueOf(checked));
    }
    String about = bounded(subject.need(row, "the subject"), "subject");
    String identity =
        id.map(template -> template.need(row, "the id")).orElse(about + "/" + type.name());
    return Optional.of(
        Event.of(
            bounded(identity, "id"),
            bounded(source.need(row, "the source"), "source"),
            type.name(),
            about,
            time,
            checked));
  }

  private static String bounded(String text, String what) {
    if (text.isEmpty() || text.length() > ATTRIBUTE_LENGTH_MAX || text.indexOf('\n') >= 0) {
      throw new CannotMapException(
          what + " is empty, longer than " + ATTRIBUTE_LENGTH_MAX + ", or has a line feed",
          "it has " + text.length() + " characters");
    }
    return text;
  }

  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(when.columns());
    id.ifPresent(template -> columns.addAll(template.columns()));
    columns.addAll(subject.columns());
    columns.addAll(source.columns());
    data.values().forEach(rule -> columns.addAll(rule.columns()));
    return columns;
  }
}
