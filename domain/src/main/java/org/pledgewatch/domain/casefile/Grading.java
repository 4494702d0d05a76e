package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Grades;

/**
 * What grade an incident had from a time on. Immutable.
 *
 * @param by the creation or a regrade
 * @param reason why a priority incident is attended within the hour: {@code vulnerable}, {@code
 *     priority} or {@code both}
 */
record Grading(Event by, String grade, Optional<String> settlement, Optional<String> reason) {
  long atMs() {
    return by.timeMs();
  }

  boolean isCreation() {
    return by.type().equals(EventTypes.INCIDENT_CREATED.name());
  }

  boolean isLowerThan(Grading other) {
    return Grades.isLower(grade, other.grade);
  }

  /** What conditions and tags may ask for. */
  Optional<String> attribute(String name) {
    return switch (name) {
      case "grade" -> Optional.of(grade);
      case "settlement" -> settlement;
      case "reason" -> reason;
      default -> Optional.empty();
    };
  }

  /** The gradings of an incident, from its creation on; none where it was never created. */
  static List<Grading> of(List<Event> facts, Places places) {
    Optional<Event> created = CaseFile.first(facts, EventTypes.INCIDENT_CREATED.name());
    if (created.isEmpty()) {
      return List.of();
    }
    Optional<String> settlement = places.settlement(created.get());
    List<Event> grading = new ArrayList<>();
    grading.add(created.get());
    for (Event fact : facts) {
      if (fact.type().equals(EventTypes.INCIDENT_REGRADED.name())
          && Event.ORDER.compare(fact, created.get()) > 0) {
        grading.add(fact);
      }
    }
    boolean vulnerable = false;
    boolean marked = false;
    List<Grading> gradings = new ArrayList<>();
    for (Event fact : grading) {
      vulnerable = fact.data().flag("vulnerable").orElse(vulnerable);
      marked = marker(fact).orElse(marked);
      String grade = fact.data().text("grade").orElseThrow();
      gradings.add(new Grading(fact, grade, settlement, reason(vulnerable, marked)));
    }
    return gradings;
  }

  private static Optional<Boolean> marker(Event fact) {
    return fact.data()
        .text("priorityMarker")
        .map(text -> !text.isEmpty())
        .or(() -> fact.data().flag("priorityMarker"));
  }

  private static Optional<String> reason(boolean vulnerable, boolean marked) {
    if (vulnerable && marked) {
      return Optional.of("both");
    }
    return vulnerable
        ? Optional.of("vulnerable")
        : marked ? Optional.of("priority") : Optional.empty();
  }
}
