package org.pledgewatch.domain.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All calls, for those who ask which one an incident came from.
 *
 * @param bySubject a subject that comes back after weeks has several
 */
record Calls(Map<String, List<CallCase>> bySubject) {
  static final Calls NONE = new Calls(Map.of());

  /** The call of that name that was presented within these times, both included. */
  Optional<CallCase> presentedWithin(String subject, long fromMs, long untilMs) {
    return bySubject.getOrDefault(subject, List.of()).stream()
        .filter(c -> c.first("call.presented").isPresent())
        .filter(c -> fromMs <= c.timeOf("call.presented"))
        .filter(c -> c.timeOf("call.presented") <= untilMs)
        .findFirst();
  }
}
