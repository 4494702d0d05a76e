package org.pledgewatch.dashboard.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.standing.CaseFact;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.standing.PromiseStanding;

/**
 * A first draft of why a promise was broken, out of its case's events alone: it says what happened
 * and when, never why people acted so. Immutable; a person edits it before anybody is told.
 *
 * @param code one of {@link #CODES}
 */
record DraftReason(String code, String text) {
  static final String NO_UNIT = "no-unit-free";
  static final String NO_ETA = "no-eta";
  static final String REGRADED = "regraded";
  static final String TRAVEL = "travel";
  static final String QUEUE = "queue";
  static final String OTHER = "other";

  /** What may be given as a reason. */
  static final Set<String> CODES = Set.of(NO_UNIT, NO_ETA, REGRADED, TRAVEL, QUEUE, OTHER);

  private static final String ASSIGNED = "incident.assigned";
  private static final String ARRIVED = "incident.arrived";
  private static final String REGRADE = "incident.regraded";
  private static final String ETA = "incident.eta-given";

  static DraftReason of(CaseStanding whole, PromiseStanding promise, ZoneId zone) {
    Draft draft = new Draft(whole, promise, zone);
    if (whole.kind() != CaseKind.INCIDENT) {
      return new DraftReason(QUEUE, draft.waited());
    }
    if (promise.promise().startsWith("eta")) {
      return new DraftReason(NO_ETA, draft.noEta());
    }
    if (draft.unassignedInTime()) {
      Optional<CaseFact> regrade = draft.regradeInTime();
      return regrade.isPresent()
          ? new DraftReason(REGRADED, draft.regraded(regrade.get()))
          : new DraftReason(NO_UNIT, draft.noUnit());
    }
    return draft.first(ASSIGNED).isPresent()
        ? new DraftReason(TRAVEL, draft.travelled())
        : new DraftReason(OTHER, draft.waited());
  }

  /** Sentences out of the events of one case. */
  private record Draft(CaseStanding whole, PromiseStanding promise, ZoneId zone) {

    Optional<CaseFact> first(String type) {
      return whole.facts().stream().filter(fact -> fact.type().equals(type)).findFirst();
    }

    boolean unassignedInTime() {
      return first(ASSIGNED).filter(fact -> fact.timeMs() <= promise.decidedMs()).isEmpty();
    }

    Optional<CaseFact> regradeInTime() {
      return whole.facts().stream()
          .filter(fact -> fact.type().equals(REGRADE))
          .filter(fact -> fact.timeMs() <= promise.decidedMs())
          .reduce((earlier, later) -> later);
    }

    String noUnit() {
      return first(ASSIGNED)
              .map(
                  fact ->
                      "No unit was assigned until %s, %s after the time for it began."
                          .formatted(time(fact.timeMs()), length(fact.timeMs())))
              .orElse("No unit was assigned by %s.".formatted(time(promise.decidedMs())))
          + due();
    }

    String regraded(CaseFact regrade) {
      String grade = regrade.data().text("grade").orElse("another grade");
      return "The incident was regraded to %s at %s; no unit was assigned by %s."
              .formatted(grade, time(regrade.timeMs()), time(promise.decidedMs()))
          + due();
    }

    String travelled() {
      String assigned =
          first(ASSIGNED)
              .map(fact -> "A unit was assigned at %s".formatted(time(fact.timeMs())))
              .orElseThrow();
      String arrived =
          first(ARRIVED)
              .map(
                  fact ->
                      " and arrived at %s, %s after the time for it began."
                          .formatted(time(fact.timeMs()), length(fact.timeMs())))
              .orElse(" and had not arrived by %s.".formatted(time(promise.decidedMs())));
      return assigned + arrived + due();
    }

    String noEta() {
      return first(ETA)
              .map(fact -> "When to expect us was only said at %s.".formatted(time(fact.timeMs())))
              .orElse("It was not said when to expect us.")
          + due();
    }

    String waited() {
      return (promise.fulfilledMs() == PromiseStanding.NEVER_MS
              ? "It had not been done by %s.".formatted(time(promise.decidedMs()))
              : "It was done at %s, %s after the time for it began."
                  .formatted(time(promise.fulfilledMs()), length(promise.fulfilledMs())))
          + due();
    }

    private String due() {
      return " It was promised by %s.".formatted(time(promise.deadlineMs()));
    }

    private String time(long ms) {
      boolean sameDay =
          Instant.ofEpochMilli(ms)
              .atZone(zone)
              .toLocalDate()
              .equals(Instant.ofEpochMilli(promise.openedMs()).atZone(zone).toLocalDate());
      return DateTimeFormatter.ofPattern(sameDay ? "HH:mm" : "HH:mm 'on' d MMMM", Locale.UK)
          .format(Instant.ofEpochMilli(ms).atZone(zone));
    }

    private String length(long ms) {
      Duration waited = Duration.ofMillis(ms - promise.clockMs());
      if (waited.toHours() > 0) {
        return "%d h %d min".formatted(waited.toHours(), waited.toMinutesPart());
      }
      return waited.toMinutes() > 0
          ? "%d min".formatted(waited.toMinutes())
          : "%d s".formatted(waited.toSeconds());
    }
  }
}
