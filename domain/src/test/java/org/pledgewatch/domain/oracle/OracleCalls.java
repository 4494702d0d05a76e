package org.pledgewatch.domain.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** All that calls and agents contribute. */
record OracleCalls(OracleRules rules) {

  /** Answers with the calls, for incidents that came from one. */
  Calls tally(List<Event> sorted, Tally tally) {
    Map<String, List<CallCase>> calls = new HashMap<>();
    Set<String> promises =
        rules.promises().stream().map(OracleRules.Promise::name).collect(Collectors.toSet());
    Subjects.of(sorted, "call.", promises)
        .forEach(
            (subject, events) -> {
              List<CallCase> cases = CallCase.of(events, rules);
              calls.put(subject, cases);
              cases.forEach(call -> tally(subject, call, tally));
            });
    for (List<Event> states : Subjects.of(sorted, "agent.state", Set.of()).values()) {
      tally.stays().addAll(AgentLevels.of(states));
    }
    return new Calls(calls);
  }

  private void tally(String subject, CallCase call, Tally tally) {
    Optional<CallPromise> promise = CallPromise.of(call, rules);
    if (promise.isPresent()) {
      tally.dated().addAll(promise.get().dated());
      tally.stays().addAll(promise.get().stays());
      Story story = new Story(subject, call.events(), call.forgottenMs());
      promise
          .get()
          .explain(call, subject, new PledgeTally(tally, rules.pledges(), subject, story::toldMs));
    }
    for (Event presented : call.first("call.presented").stream().toList()) {
      List<FigureKey> keys = Place.of(presented).keys("demand", "calls");
      tally.dated(keys, presented.timeMs(), "count", 0);
    }
    tally.dated().addAll(CallDurations.of(call, rules));
    tally.stays().addAll(CallLevels.of(call));
  }
}
