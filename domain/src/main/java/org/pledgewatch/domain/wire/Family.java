package org.pledgewatch.domain.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.policy.Trigger;

/**
 * Promises that work alike, told by what opens them: which events may keep and void them, and which
 * must be named as voiding. Measures contract, the table of promises.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of and List.of are immutable
enum Family {
  CALL(
      CaseKind.CALL,
      Set.of("call.presented"),
      List.of("{on: call.abandoned}"),
      Set.of("abandoned")),
  MESSAGE(
      CaseKind.MESSAGE, Set.of("message.received"), List.of("{on: message.withdrawn}"), Set.of()),
  DISSATISFACTION(
      CaseKind.DISSATISFACTION, Set.of("dissatisfaction.reported"), List.of(), Set.of()),
  COLLISION(CaseKind.COLLISION, Set.of("collision.reported"), List.of(), Set.of()),
  GRADED(
      CaseKind.INCIDENT,
      Set.of(Trigger.GRADED),
      List.of(
          "{on: incident.closed, where: {disposition: [cancelled, duplicate]}}",
          "{on: regraded-away}"),
      Set.of("clockFrom", "upgradeFrom", "stopAt", "tags", "unmeasured")),
  ETA(
      CaseKind.INCIDENT,
      Set.of("incident.assigned"),
      List.of(
          "{on: incident.closed, where: {disposition: [cancelled, duplicate]}}",
          "{on: regraded-away}"),
      Set.of("during")),
  APPOINTMENT(
      CaseKind.INCIDENT,
      Set.of("incident.appointment-made"),
      List.of(
          "{on: incident.closed, where: {disposition: [cancelled]}}",
          "{on: incident.appointment-made}"),
      Set.of()),
  VICTIM(
      CaseKind.CRIME,
      Set.of("victim.contract-agreed"),
      List.of("{on: victim.closed}", "{on: victim.contract-agreed}"),
      Set.of()),
  MONTH(CaseKind.MEETING, Set.of(Trigger.MONTH), List.of(), Set.of()),
  BROKEN(CaseKind.PROMISE, Set.of(Trigger.BROKEN), List.of(), Set.of("of"));

  private final CaseKind kind;
  private final Set<String> openings;
  private final List<String> voids;
  private final Set<String> settings;

  Family(CaseKind kind, Set<String> openings, List<String> voids, Set<String> settings) {
    this.kind = kind;
    this.openings = openings;
    this.voids = voids;
    this.settings = settings;
  }

  static Optional<Family> openedBy(String on) {
    return Arrays.stream(values()).filter(family -> family.openings.contains(on)).findFirst();
  }

  /** All that may open a promise. */
  static List<String> allOpenings() {
    return Arrays.stream(values()).flatMap(family -> family.openings.stream()).sorted().toList();
  }

  /** Whether events of that kind may keep it. */
  boolean keptBy(CaseKind other) {
    return other == kind || (this == MONTH && other == CaseKind.UPDATE);
  }

  /** Whether anything may void it. */
  boolean mayBeVoid() {
    return this != MONTH && this != BROKEN;
  }

  /** Whether that may void it. */
  boolean voidedBy(String on, Optional<CaseKind> other) {
    return switch (this) {
      case GRADED, ETA -> on.equals(Trigger.REGRADED_AWAY) || on.equals("incident.closed");
      case APPOINTMENT -> openings.contains(on) || on.equals("incident.closed");
      default -> other.filter(its -> its == kind).isPresent();
    };
  }

  /** What may void it, for a mend. */
  String voiding() {
    return switch (this) {
      case GRADED, ETA -> "regraded-away or incident.closed";
      case APPOINTMENT -> "incident.appointment-made or incident.closed";
      default -> "an event of the same " + kind.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Each void rule that there must be, as written in a pack. */
  List<String> voids() {
    return voids;
  }

  /** Whether a setting that not all families have means something here. */
  boolean has(String setting) {
    return settings.contains(setting);
  }
}
