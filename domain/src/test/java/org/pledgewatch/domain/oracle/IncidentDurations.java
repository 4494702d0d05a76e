package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/** What one incident contributes to durations. */
final class IncidentDurations {
  private static final long NEVER = CallCase.NEVER;
  private static final long DAY_MS = Duration.ofHours(24).toMillis();

  private final IncidentCase incident;
  private final OracleRules rules;
  private final Tally tally;

  private IncidentDurations(IncidentCase incident, OracleRules rules, Tally tally) {
    this.incident = incident;
    this.rules = rules;
    this.tally = tally;
  }

  static void of(IncidentCase incident, OracleRules rules, Calls calls, Tally tally) {
    IncidentDurations durations = new IncidentDurations(incident, rules, tally);
    long arrived = incident.arrivedMs();
    durations.leg("time-to-assign", incident.createdMs(), incident.assignedMs());
    durations.leg("travel", incident.assignedMs(), arrived);
    durations.response(calls);
    durations.onScene();
    durations.etaError();
  }

  private void leg(String name, long fromMs, long toMs) {
    if (fromMs != NEVER && toMs != NEVER) {
      measured(name, Math.max(fromMs, toMs), toMs - fromMs);
    }
  }

  private void measured(String name, long atMs, long measuredMs) {
    if (measuredMs < 0) {
      add(name, atMs, "unmeasured_negative", 0);
    } else if (measuredMs == 0 && rules.zeroExcluded().contains(name)) {
      add(name, atMs, "unmeasured_zero", 0);
    } else {
      add(name, atMs, "count", measuredMs);
    }
  }

  private void add(String name, long atMs, String field, long measuredMs) {
    tally.dated(
        incident.areaAt(atMs).keys("duration", name, incident.tagsAt(atMs)),
        atMs,
        field,
        measuredMs);
  }

  /** Which call it came from is known once it is created, and nothing is dated before that. */
  private void response(Calls calls) {
    long created = incident.createdMs();
    Optional<CallCase> call =
        incident
            .story()
            .first("incident.created")
            .flatMap(e -> e.data().text("call"))
            .flatMap(c -> calls.presentedWithin(c, created - DAY_MS, created + DAY_MS));
    if (call.isPresent()) {
      long presented = call.get().timeOf("call.presented");
      if (created <= Math.max(presented, incident.arrivedMs())) {
        leg("response", presented, incident.arrivedMs());
      }
    }
  }

  private void onScene() {
    long arrived = incident.arrivedMs();
    long closed = incident.closedMs();
    if (arrived == NEVER) {
      return;
    }
    if (closed == NEVER) {
      add("on-scene", incident.forgottenMs(), "unmeasured_never_ended", 0);
      return;
    }
    long left = closed;
    for (Event cleared : incident.story().all("incident.cleared")) {
      if (cleared.timeMs() <= closed) {
        left = cleared.timeMs();
      }
    }
    measured("on-scene", Math.max(arrived, closed), left - arrived);
  }

  /** Early arrivals are below zero, and none of them is a mistake. */
  private void etaError() {
    long arrived = incident.arrivedMs();
    List<Event> given =
        incident.story().all("incident.eta-given").stream()
            .filter(e -> e.timeMs() <= arrived)
            .toList();
    if (arrived == NEVER || given.isEmpty()) {
      return;
    }
    Event newest = given.get(given.size() - 1);
    long eta = newest.data().time("eta").orElseThrow().toEpochMilli();
    add("eta-error", arrived, "count", arrived - eta);
  }
}
