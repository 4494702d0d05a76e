package org.pledgewatch.domain.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** What one call contributes to {@code call-handling} and {@code abandonment}. */
final class CallDurations {
  private CallDurations() {}

  static List<Dated> of(CallCase call, OracleRules rules) {
    List<Dated> dated = new ArrayList<>();
    dated.addAll(handling(call, rules));
    dated.addAll(abandonment(call, rules));
    return dated;
  }

  private static List<Dated> handling(CallCase call, OracleRules rules) {
    Optional<Event> answered = call.first("call.answered");
    Optional<Event> ended = call.first("call.ended");
    if (answered.isEmpty()) {
      return List.of();
    }
    if (ended.isEmpty()) {
      long forgotten = call.forgottenMs();
      return contribution(call, "call-handling", forgotten, "unmeasured_never_ended", 0);
    }
    long start = answered.get().timeMs();
    long end = ended.get().timeMs();
    long measuredEnd =
        ended.get().data().time("wrapUpEndedAt").map(Instant::toEpochMilli).orElse(end);
    return leg(call, "call-handling", Math.max(start, end), measuredEnd - start, rules);
  }

  private static List<Dated> abandonment(CallCase call, OracleRules rules) {
    Optional<Event> presented = call.first("call.presented");
    Optional<Event> abandoned = call.first("call.abandoned");
    if (presented.isEmpty() || abandoned.isEmpty()) {
      return List.of();
    }
    long start = presented.get().timeMs();
    long end = abandoned.get().timeMs();
    if (call.timeOf("call.answered") <= end) {
      return List.of();
    }
    return leg(call, "abandonment", Math.max(start, end), end - start, rules);
  }

  private static List<Dated> leg(
      CallCase call, String name, long atMs, long measuredMs, OracleRules rules) {
    if (measuredMs < 0) {
      return contribution(call, name, atMs, "unmeasured_negative", 0);
    }
    if (measuredMs == 0 && rules.zeroExcluded().contains(name)) {
      return contribution(call, name, atMs, "unmeasured_zero", 0);
    }
    return contribution(call, name, atMs, "count", measuredMs);
  }

  private static List<Dated> contribution(
      CallCase call, String name, long atMs, String field, long measuredMs) {
    List<Dated> dated = new ArrayList<>();
    for (FigureKey key : call.placeAt(atMs).keys("duration", name)) {
      dated.add(new Dated(key, atMs, field, measuredMs));
    }
    return dated;
  }
}
