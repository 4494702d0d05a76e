package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.Tags;

/**
 * One life of an incident, read: its gradings, and what is known of it when. Immutable.
 *
 * @param facts the incident's own, earliest first
 * @param gradings all of them
 */
record IncidentStory(List<Event> facts, List<Grading> gradings, Tags scope) implements Attributes {

  static IncidentStory of(List<Event> facts, Places places) {
    Optional<Event> created = CaseFile.first(facts, EventTypes.INCIDENT_CREATED.name());
    return new IncidentStory(
        facts, Grading.of(facts, places), created.map(places::scope).orElse(Tags.NONE));
  }

  /**
   * The gradings that open and void promises: no regrade after the first arrival, nothing after the
   * close (hard cases 4 and 5).
   */
  List<Grading> deciding() {
    List<Grading> deciding = new ArrayList<>();
    for (Grading grading : gradings) {
      boolean afterArrival = grading.atMs() > arrivedMs() && !grading.isCreation();
      if (!afterArrival && grading.atMs() <= closedMs()) {
        deciding.add(grading);
      }
    }
    return deciding;
  }

  long createdMs() {
    return gradings.isEmpty() ? Saying.FOREVER_MS : gradings.get(0).atMs();
  }

  long assignedMs() {
    return ms(EventTypes.INCIDENT_ASSIGNED);
  }

  long arrivedMs() {
    return ms(EventTypes.INCIDENT_ARRIVED);
  }

  long closedMs() {
    return ms(EventTypes.INCIDENT_CLOSED);
  }

  private long ms(EventType type) {
    return PolicyRules.ms(CaseFile.first(facts, type.name()));
  }

  Optional<Event> closed() {
    return CaseFile.first(facts, EventTypes.INCIDENT_CLOSED.name());
  }

  /** Where it counts as known at a time. */
  Tags scopeAsOf(long atMs) {
    return createdMs() <= atMs ? scope : Tags.NONE;
  }

  @Override
  public Tags asOf(long atMs, List<String> names) {
    Tags tags = scopeAsOf(atMs);
    Optional<Grading> inForce = inForce(atMs);
    for (String name : names) {
      Optional<String> value = inForce.flatMap(grading -> grading.attribute(name));
      if (value.isPresent()) {
        tags = tags.with(name, value.get());
      }
    }
    return tags;
  }

  private Optional<Grading> inForce(long atMs) {
    Optional<Grading> newest = Optional.empty();
    for (Grading grading : gradings) {
      if (grading.atMs() <= atMs) {
        newest = Optional.of(grading);
      }
    }
    return newest;
  }

  @Override
  public List<Long> changesMs() {
    return gradings.stream().map(Grading::atMs).distinct().toList();
  }
}
