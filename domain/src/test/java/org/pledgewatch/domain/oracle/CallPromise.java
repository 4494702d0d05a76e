package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** What one call contributes to the promise to answer it. */
final class CallPromise {
  private final List<FigureKey> keys;
  private final Place place;
  private final String name;
  private final List<Dated> dated = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();

  /** Empty where nothing is promised: never presented, or on another line. */
  static Optional<CallPromise> of(CallCase call, OracleRules rules) {
    Optional<Event> presented = call.first("call.presented");
    Optional<OracleRules.Promise> rule = presented.flatMap(p -> CallCase.promise(p, rules));
    return rule.map(r -> new CallPromise(call, presented.orElseThrow(), r));
  }

  private CallPromise(CallCase call, Event presented, OracleRules.Promise rule) {
    place = Place.of(presented);
    name = rule.name();
    keys = place.keysWithoutLine("promise", name);
    long opened = presented.timeMs();
    long deadline = opened + rule.target().toMillis();
    long answered = call.timeOf("call.answered");
    long abandoned = call.timeOf("call.abandoned");
    long ended = Math.min(call.timeOf("call.ended"), call.forgottenMs());

    if (answered < opened) {
      add(opened, "unmeasured_negative");
      return;
    }
    if (answered == opened && rule.zeroExcluded()) {
      add(opened, "unmeasured_zero");
      return;
    }
    add(opened, "opened");

    boolean inTime = rule.strict() ? answered < deadline : answered <= deadline;
    // Who hangs up before the call is presented does so, for the promise, when it is presented.
    long hungUp = abandoned == CallCase.NEVER ? CallCase.NEVER : Math.max(abandoned, opened);
    boolean keptFirst = inTime && answered <= hungUp;
    boolean hungUpInTime = hungUp <= deadline && !keptFirst;

    if (hungUpInTime && rule.abandoned() == OracleRules.Abandoned.VOID) {
      add(hungUp, "voided");
      openUntil(hungUp, opened, deadline);
    } else if (hungUpInTime && rule.abandoned() == OracleRules.Abandoned.KEPT) {
      add(hungUp, "kept");
      openUntil(hungUp, opened, deadline);
    } else if (hungUpInTime) {
      add(deadline, "broken");
      openUntil(deadline, opened, deadline);
    } else if (inTime) {
      add(answered, "kept");
      addTime(answered, answered - opened);
      openUntil(answered, opened, deadline);
    } else {
      add(deadline, "broken");
      openUntil(deadline, opened, deadline);
      stay("overdue", deadline, Math.min(answered, Math.min(abandoned, ended)));
      if (answered != CallCase.NEVER) {
        add(answered, "late");
        addTime(answered, answered - opened);
      }
    }
  }

  private void openUntil(long until, long opened, long deadline) {
    stay("open", opened, until);
    // A fifth of the time: 5 × left ≤ whole. Times are whole milliseconds.
    long longestLeft = (deadline - opened) / 5;
    stay("at_risk", deadline - longestLeft, until);
  }

  private void add(long atMs, String field) {
    for (FigureKey key : keys) {
      dated.add(new Dated(key, atMs, field, 0));
    }
  }

  private void addTime(long atMs, long measuredMs) {
    for (FigureKey key : keys) {
      dated.add(new Dated(key, atMs, "count", measuredMs));
    }
  }

  private void stay(String field, long fromMs, long untilMs) {
    if (fromMs < untilMs) {
      for (FigureKey key : keys) {
        stays.add(new Stay(key, field, fromMs, untilMs, fromMs));
      }
    }
  }

  /** What the breach, if there is one, asks for. */
  void explain(CallCase call, String subject, PledgeTally tally) {
    for (Dated one : dated) {
      if (one.field().equals("broken") && one.key().equals(keys.get(0))) {
        tally.explain(
            name,
            Map.of(),
            one.atMs(),
            name + "/" + subject,
            (promise, tags, atMs) -> place.keysWithoutLine("promise", promise),
            call.forgottenMs());
      }
    }
  }

  List<Dated> dated() {
    return dated;
  }

  List<Stay> stays() {
    return stays;
  }
}
