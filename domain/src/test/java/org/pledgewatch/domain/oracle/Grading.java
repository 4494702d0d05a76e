package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * What an incident is graded from a time on.
 *
 * @param marked whether it matches a priority of the neighbourhood
 */
record Grading(long atMs, String grade, boolean vulnerable, boolean marked) {
  private static final List<String> RANKS = List.of("advice", "scheduled", "priority", "emergency");

  /** The standing creation and each regrade after it, of an incident's sorted events. */
  static List<Grading> of(List<Event> sorted) {
    List<Grading> gradings = new ArrayList<>();
    for (Event event : sorted) {
      boolean created = event.type().equals("incident.created") && gradings.isEmpty();
      boolean regraded = event.type().equals("incident.regraded") && !gradings.isEmpty();
      if (created || regraded) {
        Data data = event.data();
        boolean vulnerable = regraded && gradings.get(gradings.size() - 1).vulnerable();
        boolean marked = regraded && gradings.get(gradings.size() - 1).marked();
        gradings.add(
            new Grading(
                event.timeMs(),
                data.text("grade").orElseThrow(),
                data.flag("vulnerable").orElse(vulnerable),
                marker(data).orElse(marked)));
      }
    }
    return gradings;
  }

  /** Empty where nothing is said. */
  private static Optional<Boolean> marker(Data data) {
    return data.get("priorityMarker") instanceof String text
        ? Optional.of(!text.isEmpty())
        : data.flag("priorityMarker");
  }

  boolean isEmergency() {
    return grade.equals("emergency");
  }

  boolean isAttend60() {
    return grade.equals("priority") && (vulnerable || marked);
  }

  /** Of one for which {@link #isAttend60} holds. */
  String reason() {
    return vulnerable && marked ? "both" : vulnerable ? "vulnerable" : "priority";
  }

  boolean ranksBelow(Grading other) {
    return RANKS.indexOf(grade) < RANKS.indexOf(other.grade);
  }
}
