package org.pledgewatch.dashboard.alerts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All alerts that are remembered, open or over. Confined to one event loop. */
final class AlertBook {
  /** Beyond this the oldest that is over is forgotten, or the oldest of all. */
  static final int ALERTS_MAX = 2_000;

  private static final Comparator<Alert> NEWEST_FIRST =
      Comparator.comparingLong(Alert::firedMs).reversed().thenComparing(Alert::id);

  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  /** Returns the one that was forgotten for it. */
  Optional<Alert> put(Alert alert) {
    alerts.put(alert.id(), alert);
    if (alerts.size() <= ALERTS_MAX) {
      return Optional.empty();
    }
    Optional<Alert> oldest =
        alerts.values().stream()
            .filter(known -> !known.id().equals(alert.id()))
            .min(
                Comparator.comparing(Alert::isOpen)
                    .thenComparing(Comparator.comparingLong(Alert::firedMs)));
    oldest.ifPresent(known -> alerts.remove(known.id()));
    return oldest;
  }

  Optional<Alert> find(String id) {
    return Optional.ofNullable(alerts.get(id));
  }

  Optional<Alert> open(Watched watched, String rule) {
    return alerts.values().stream()
        .filter(Alert::isOpen)
        .filter(alert -> alert.run().equals(watched.run()))
        .filter(alert -> alert.force().equals(watched.force()) && alert.rule().equals(rule))
        .findFirst();
  }

  /** Those of a run, and of one force of it where one is named; newest first, some at most. */
  List<Alert> of(String run, Optional<String> force, boolean open, int atMost) {
    return alerts.values().stream()
        .filter(alert -> alert.isOf(run, force) && alert.isOpen() == open)
        .sorted(NEWEST_FIRST)
        .limit(atMost)
        .toList();
  }

  int size() {
    return alerts.size();
  }
}
