package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/** Passes what is known of a call on to the incidents that name it. */
final class LinkRules implements CaseRules {

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    for (Event fact : file.facts()) {
      if (isIncident(fact)) {
        CaseId incident = new CaseId(CaseType.INCIDENT, fact.subject());
        file.facts().stream()
            .filter(other -> !isIncident(other))
            .forEach(known -> to.tell(incident, known));
      }
    }
  }

  private static boolean isIncident(Event fact) {
    return fact.type().equals(EventTypes.INCIDENT_CREATED.name());
  }

  /** Facts that are too far from all that may still come. */
  @Override
  public CaseFile settle(CaseFile file, long settledMs) {
    List<Event> near = file.facts().stream().filter(fact -> settlesAt(fact) > settledMs).toList();
    return near.size() == file.facts().size()
        ? file
        : new CaseFile(near, file.enteredMs(), file.forgottenMs());
  }

  private static long settlesAt(Event fact) {
    return fact.timeMs() + CallOfIncident.APART_MAX_MS + 1;
  }

  @Override
  public OptionalLong settlesAt(CaseFile file) {
    return file.facts().stream().mapToLong(LinkRules::settlesAt).min();
  }
}
