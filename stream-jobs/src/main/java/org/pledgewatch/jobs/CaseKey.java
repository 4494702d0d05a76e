package org.pledgewatch.jobs;

import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/** The key of a case file: what kind of subject, and which. */
final class CaseKey {
  private CaseKey() {}

  static CaseKind kind(Event event) {
    return EventTypes.named(event.type()).orElseThrow().kind();
  }

  static String of(Event event) {
    return kind(event) + "\n" + event.subject();
  }

  static CaseKind kind(String key) {
    return CaseKind.valueOf(key.substring(0, key.indexOf('\n')));
  }
}
