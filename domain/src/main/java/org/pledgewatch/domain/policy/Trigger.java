package org.pledgewatch.domain.policy;

import java.util.Map;
import java.util.Set;
import org.pledgewatch.domain.event.Event;

/**
 * An event of a type whose data has one of the named values in each named member.
 *
 * @param on the type's name
 */
public record Trigger(String on, Map<String, Set<String>> where) {

  /** Whether the event's data meets the conditions; its type is the caller's to ask. */
  public boolean holds(Event event) {
    return where.entrySet().stream()
        .allMatch(
            condition ->
                event
                    .data()
                    .text(condition.getKey())
                    .filter(condition.getValue()::contains)
                    .isPresent());
  }
}
