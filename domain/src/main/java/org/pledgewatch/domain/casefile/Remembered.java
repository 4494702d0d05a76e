package org.pledgewatch.domain.casefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.pledgewatch.domain.event.Event;

/**
 * The facts of one life of a subject: from its first until it is forgotten, a horizon after its
 * last event or deadline (measures contract, hard case 12).
 *
 * @param forgottenMs the last moment at which a further event still belongs to it
 */
record Remembered(CaseFile file, long forgottenMs) {

  /** The lives of a subject; facts that come while it is forgotten are in none. */
  static List<Remembered> spans(
      CaseFile file, Function<Event, OptionalLong> deadlineOf, Duration horizon) {
    List<Remembered> spans = new ArrayList<>();
    List<Event> facts = new ArrayList<>();
    boolean opened = false;
    long forgottenMs = file.forgottenMs();
    for (Event fact : file.facts()) {
      if (facts.isEmpty() || fact.timeMs() > forgottenMs) {
        if (forgottenMs != CaseFile.NEVER && !returns(fact.timeMs(), forgottenMs)) {
          continue;
        }
        close(facts, forgottenMs, spans);
        facts = new ArrayList<>();
        opened = false;
        forgottenMs = fact.timeMs() + horizon.toMillis();
      }
      facts.add(fact);
      forgottenMs = Math.max(forgottenMs, fact.timeMs() + horizon.toMillis());
      if (!opened && fact.type().equals(Place.DESCRIBING_CALLS)) {
        opened = true;
        OptionalLong deadline = deadlineOf.apply(fact);
        if (deadline.isPresent()) {
          forgottenMs = Math.max(forgottenMs, deadline.getAsLong() + horizon.toMillis());
        }
      }
    }
    close(facts, forgottenMs, spans);
    return spans;
  }

  private static boolean returns(long timeMs, long forgottenMs) {
    return timeMs > forgottenMs + Rules.FORGOTTEN_FOR_MS;
  }

  private static void close(List<Event> facts, long forgottenMs, List<Remembered> spans) {
    if (!facts.isEmpty()) {
      spans.add(new Remembered(new CaseFile(facts, Map.of(), CaseFile.NEVER), forgottenMs));
    }
  }

  static CaseFile settle(
      CaseFile file, Function<Event, OptionalLong> deadlineOf, Duration horizon, long settledMs) {
    List<Remembered> spans = spans(file, deadlineOf, horizon);
    long forgottenMs =
        spans.isEmpty() ? file.forgottenMs() : spans.get(spans.size() - 1).forgottenMs();
    if (forgottenMs >= settledMs) {
      return file;
    }
    return returns(settledMs, forgottenMs)
        ? CaseFile.EMPTY
        : new CaseFile(List.of(), Map.of(), forgottenMs);
  }

  static OptionalLong settlesAt(
      CaseFile file, Function<Event, OptionalLong> deadlineOf, Duration horizon) {
    List<Remembered> spans = spans(file, deadlineOf, horizon);
    if (!spans.isEmpty()) {
      return OptionalLong.of(spans.get(spans.size() - 1).forgottenMs() + 1);
    }
    return file.forgottenMs() == CaseFile.NEVER
        ? OptionalLong.empty()
        : OptionalLong.of(file.forgottenMs() + Rules.FORGOTTEN_FOR_MS + 1);
  }
}
