package org.pledgewatch.domain.oracle;

import java.util.Map;
import java.util.TreeSet;

/** When one incident is unassigned, attended and open, and under which grades. */
final class IncidentLevels {
  private IncidentLevels() {}

  static void of(IncidentCase incident, Tally tally) {
    long created = incident.createdMs();
    long over = incident.overMs();
    add("incidents-unassigned", incident, created, Math.min(incident.assignedMs(), over), tally);
    add("incidents-attending", incident, incident.arrivedMs(), over, tally);
    add("incidents-open", incident, created, over, tally);
  }

  /** In pieces, cut where it is created and wherever it is graded. */
  private static void add(
      String level, IncidentCase incident, long enteredMs, long leftMs, Tally tally) {
    TreeSet<Long> cuts = new TreeSet<>();
    cuts.add(enteredMs);
    incident.gradings().forEach(g -> cuts.add(g.atMs()));
    for (long from : cuts.tailSet(enteredMs)) {
      Long next = cuts.higher(from);
      long until = next == null ? leftMs : Math.min(next, leftMs);
      Map<String, String> tags =
          incident.gradingAt(from).map(g -> Map.of("grade", g.grade())).orElse(Map.of());
      tally.stay(incident.areaAt(from).keys("level", level, tags), "value", from, until, enteredMs);
    }
  }
}
