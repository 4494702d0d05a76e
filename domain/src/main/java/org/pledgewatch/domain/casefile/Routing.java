package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.reference.Reference;

/**
 * Which case files an event belongs to: its subject's, and those of others that it bears on. A
 * force is told of its own first events only. Not thread-safe, since it remembers those.
 */
public final class Routing {
  private final Map<String, CaseType> promises;
  private final FirstHeard heard;
  private final Places places;
  private final Reference reference;

  public Routing(PolicyPack policy, Reference reference) {
    this.promises =
        policy.promises().values().stream()
            .filter(rule -> PolicyRules.type(rule).isPresent())
            .collect(
                Collectors.toMap(PromiseRule::name, rule -> PolicyRules.type(rule).orElseThrow()));
    this.places = new Places(reference);
    this.reference = reference;
    this.heard = new FirstHeard(new Months(policy.zone()), reference);
  }

  /** The files, with the fact that each is told. */
  public List<Told> of(Event event) {
    List<Told> told = new ArrayList<>();
    CaseKind kind = EventTypes.named(event.type()).orElseThrow().kind();
    switch (kind) {
      case CALL -> {
        tell(CaseType.CALL, event.subject(), event, told);
        if (event.type().equals(EventTypes.CALL_PRESENTED.name())
            || event.type().equals(EventTypes.CALL_ANSWERED.name())) {
          tell(CaseType.LINK, event.subject(), event, told);
        }
      }
      case INCIDENT -> {
        tell(CaseType.INCIDENT, event.subject(), event, told);
        if (event.type().equals(EventTypes.INCIDENT_CREATED.name())) {
          event.data().text("call").ifPresent(call -> tell(CaseType.LINK, call, event, told));
        }
      }
      case AGENT -> tell(CaseType.AGENT, event.subject(), event, told);
      case UNIT -> tell(CaseType.UNIT, event.subject(), event, told);
      case MESSAGE -> tell(CaseType.MESSAGE, event.subject(), event, told);
      case DISSATISFACTION -> tell(CaseType.DISSATISFACTION, event.subject(), event, told);
      case CRIME -> tell(CaseType.CRIME, event.subject(), event, told);
      case COLLISION -> tell(CaseType.COLLISION, event.subject(), event, told);
      case MEETING, UPDATE ->
          places.force(event).ifPresent(force -> tell(CaseType.FORCE, force, event, told));
      case PROMISE -> explained(event, told);
      case FEEDBACK, SOURCE -> {}
    }
    heard.of(event, places).ifPresent(told::add);
    return told;
  }

  private static void tell(CaseType type, String subject, Event event, List<Told> told) {
    told.add(new Told(new CaseId(type, subject), event, 1));
  }

  private void explained(Event event, List<Told> told) {
    Optional<CaseType> type = Optional.ofNullable(promises.get(PromiseId.name(event.subject())));
    for (String subject : PromiseId.subjects(event.subject())) {
      type.ifPresent(its -> explained(its, subject, event, told));
    }
  }

  /** Of a month's promise the subject is a neighbourhood, and the file its force's. */
  private void explained(CaseType type, String subject, Event event, List<Told> told) {
    if (type == CaseType.FORCE) {
      reference.area(subject).ifPresent(area -> tell(type, area.force(), event, told));
    } else {
      tell(type, subject, event, told);
    }
  }
}
