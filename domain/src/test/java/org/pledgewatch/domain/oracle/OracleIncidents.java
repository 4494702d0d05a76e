package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** All that incidents contribute. */
record OracleIncidents(OracleRules rules, Ground ground, Calls calls) {
  private static final Set<String> PROMISES =
      Set.of(
          "deploy-emergency",
          "attend-emergency-urban",
          "attend-emergency-rural",
          "attend-60",
          "appointment-48h",
          "appointment-kept",
          "eta-given");

  void tally(List<Event> sorted, Tally tally) {
    cases(sorted).forEach(incident -> tally(incident, tally));
  }

  List<IncidentCase> cases(List<Event> sorted) {
    List<IncidentCase> cases = new ArrayList<>();
    Subjects.of(sorted, "incident.", PROMISES)
        .forEach(
            (subject, events) ->
                cases.addAll(IncidentCase.of(subject, events, rules, ground, calls)));
    return cases;
  }

  private void tally(IncidentCase incident, Tally tally) {
    IncidentPledges promised = new IncidentPledges(incident, rules.pledges(), calls);
    PledgeTally.Scope scope = PledgeTally.Scope.from(incident.createdMs(), incident.area());
    Story story = incident.story();
    PledgeTally pledges = new PledgeTally(tally, rules.pledges(), story.subject(), story::toldMs);
    for (Pledge pledge : promised.pledges()) {
      pledges.add(pledge, scope, incident.closedMs(), incident.forgottenMs());
    }
    for (Pledge pledge : promised.attendedWithoutArrival()) {
      missing(pledge.name(), pledge.tags(), incident.closedMs(), scope, tally);
    }
    for (long atMs : promised.withoutSettlementMs()) {
      missing("attend-emergency", Map.of(), atMs, scope, tally);
    }
    for (Event created : story.first("incident.created").stream().toList()) {
      Map<String, String> grade = Map.of("grade", created.data().text("grade").orElseThrow());
      List<FigureKey> keys = incident.area().keys("demand", "incidents", grade);
      tally.dated(keys, created.timeMs(), "count", 0);
    }
    IncidentDurations.of(incident, rules, calls, tally);
    IncidentLevels.of(incident, tally);
  }

  private static void missing(
      String promise, Map<String, String> tags, long atMs, PledgeTally.Scope scope, Tally tally) {
    tally.dated(scope.keys(promise, tags, atMs), atMs, "unmeasured_missing", 0);
  }
}
