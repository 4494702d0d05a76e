package org.pledgewatch.dashboard.alerts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pledgewatch.domain.alert.AlertRule;
import org.pledgewatch.domain.alert.Finding;
import org.pledgewatch.domain.alert.Urgency;

/**
 * Somebody was called: by which rule, why, and what became of it. Immutable.
 *
 * @param id the same whoever makes the alert: of run, force, rule and time
 * @param force empty where the run's figures name none
 * @param about what kind of rule it was, and which windows or line it looked at
 * @param evidence the numbers by which it fired
 * @param firedMs event time
 * @param clearedMs event time; empty while it goes on
 */
record Alert(
    String id,
    String run,
    Optional<String> force,
    String rule,
    String promise,
    Urgency urgency,
    Map<String, String> about,
    Map<String, Number> evidence,
    long firedMs,
    Optional<Long> clearedMs,
    Optional<Acknowledged> acknowledged) {

  /**
   * Who has seen it.
   *
   * @param atMs wall time
   */
  record Acknowledged(String by, long atMs) {
    static final int NAME_LENGTH_MAX = 80;

    Acknowledged {
      by = by.strip();
      if (by.isEmpty() || by.length() > NAME_LENGTH_MAX) {
        throw new IllegalArgumentException(
            "by: \"" + by + "\" (your name, 1 to " + NAME_LENGTH_MAX + " characters)");
      }
    }
  }

  static Alert fired(Watched watched, AlertRule rule, Finding finding, long atMs) {
    String identity = watched.run() + "\n" + watched.force().orElse("") + "\n" + rule.id() + "\n";
    return new Alert(
        UUID.nameUUIDFromBytes((identity + atMs).getBytes(StandardCharsets.UTF_8)).toString(),
        watched.run(),
        watched.force(),
        rule.id(),
        rule.promise(),
        rule.urgency(),
        about(rule),
        finding.evidence(),
        atMs,
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, String> about(AlertRule rule) {
    if (rule instanceof AlertRule.Burn burn) {
      return Map.of(
          "kind", "burn", "longer", burn.windows().longer(), "shorter", burn.windows().shorter());
    }
    return Map.of("kind", "wait", "line", ((AlertRule.Wait) rule).line());
  }

  boolean isOpen() {
    return clearedMs.isEmpty();
  }

  /** Whether it is about that force; an empty one stands for all. */
  boolean isOf(String itsRun, Optional<String> itsForce) {
    return run.equals(itsRun) && (itsForce.isEmpty() || itsForce.equals(force));
  }

  Alert cleared(long atMs) {
    return with(Optional.of(atMs), acknowledged);
  }

  /** The first who acknowledges it stands. */
  Alert acknowledged(Acknowledged by) {
    return acknowledged.isPresent() ? this : with(clearedMs, Optional.of(by));
  }

  private Alert with(Optional<Long> itsEndMs, Optional<Acknowledged> itsSeen) {
    return new Alert(
        id, run, force, rule, promise, urgency, about, evidence, firedMs, itsEndMs, itsSeen);
  }
}
