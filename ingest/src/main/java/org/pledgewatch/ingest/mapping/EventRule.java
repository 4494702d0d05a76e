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
 * How a row, or a group of rows, makes one event. Immutable.
 *
 * @param sendUnfit whether values out of range are left for the gateway to refuse, which lists them
 *     in quarantine
 * @param id where left out, the subject and the type: {@code c-1/call.answered}
 */
record EventRule(
    EventType type,
    Condition when,
    EventTime time,
    Optional<Template> id,
    Template subject,
    Template source,
    boolean sendUnfit,
    Map<String, DataRule> data) {
  private static final int ATTRIBUTE_LENGTH_MAX = 512;

  boolean isOfGroup() {
    return time.isOfGroup();
  }

  /**
   * The event of rows for which {@code when} holds: of one, or of a group's, of which the first
   * says what they have in common.
   */
  Event event(List<TimedRow> rows) {
    Row row = rows.get(0).row();
    Instant at = time.in(rows, type.name());
    Map<String, Object> members = new TreeMap<>();
    data.forEach((name, rule) -> rule.value(rows).ifPresent(value -> members.put(name, value)));
    Data checked = new Data(members);
    Optional<Rejection> rejection = type.check(checked).filter(found -> !isSent(found));
    if (rejection.isPresent()) {
      throw new CannotMapException(
          type.name() + ": " + rejection.get().detail(), String.valueOf(checked));
    }
    String about = bounded(subject.need(row, "the subject"), "subject");
    String identity =
        id.map(template -> template.need(row, "the id")).orElse(about + "/" + type.name());
    return Event.of(
        bounded(identity, "id"),
        bounded(source.need(row, "the source"), "source"),
        type.name(),
        about,
        at,
        checked);
  }

  private boolean isSent(Rejection rejection) {
    return sendUnfit && rejection.reason() == Rejection.Reason.OUT_OF_RANGE;
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
