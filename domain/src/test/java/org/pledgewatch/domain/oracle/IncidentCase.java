package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;

/**
 * One incident: the events that belong to it, what follows from them, and when it is forgotten.
 *
 * @param area where it counts from its creation on
 * @param gradings the creation and each regrade after it
 */
record IncidentCase(Story story, Area area, List<Grading> gradings) {
  private static final long NEVER = CallCase.NEVER;

  /** Cuts one subject's events, sorted and with their explanations, into incidents. */
  static List<IncidentCase> of(
      String subject, List<Event> sorted, OracleRules rules, Ground ground, Calls calls) {
    List<IncidentCase> cases = new ArrayList<>();
    for (Story story :
        Story.cut(
            subject,
            sorted,
            rules.pledges().incidentHorizon(),
            rules.forgottenFor(),
            soFar -> lastDeadline(subject, soFar, rules, ground, calls))) {
      cases.add(of(story, ground));
    }
    return cases;
  }

  private static IncidentCase of(Story story, Ground ground) {
    Area area = story.first("incident.created").map(ground::place).orElse(Area.UNKNOWN);
    return new IncidentCase(story, area, Grading.of(story.events()));
  }

  private static long lastDeadline(
      String subject, List<Event> soFar, OracleRules rules, Ground ground, Calls calls) {
    IncidentCase incident = of(new Story(subject, soFar, NEVER), ground);
    long last = Long.MIN_VALUE;
    for (Pledge pledge : new IncidentPledges(incident, rules.pledges(), calls).pledges()) {
      last = Math.max(last, pledge.rememberedUntilMs(rules.pledges()));
    }
    return last;
  }

  long createdMs() {
    return story.timeOf("incident.created");
  }

  /** The first assignment of any unit. */
  long assignedMs() {
    return story.timeOf("incident.assigned");
  }

  /** The first arrival of any unit. */
  long arrivedMs() {
    return story.timeOf("incident.arrived");
  }

  long closedMs() {
    return story.timeOf("incident.closed");
  }

  Optional<String> disposition() {
    return story.first("incident.closed").flatMap(e -> e.data().text("disposition"));
  }

  long forgottenMs() {
    return story.forgottenMs();
  }

  /** When nothing of it lasts any longer. */
  long overMs() {
    return Math.min(closedMs(), forgottenMs());
  }

  /** Where it counts by what is known at a time. */
  Area areaAt(long atMs) {
    return createdMs() <= atMs ? area : Area.UNKNOWN;
  }

  Optional<Grading> gradingAt(long atMs) {
    return gradings.stream().filter(g -> g.atMs() <= atMs).reduce((a, b) -> b);
  }

  /** The tags {@code grade} and {@code settlement} by what is known at a time. */
  Map<String, String> tagsAt(long atMs) {
    Map<String, String> tags = new TreeMap<>();
    gradingAt(atMs).ifPresent(g -> tags.put("grade", g.grade()));
    areaAt(atMs).settlement().ifPresent(s -> tags.put("settlement", s));
    return tags;
  }
}
