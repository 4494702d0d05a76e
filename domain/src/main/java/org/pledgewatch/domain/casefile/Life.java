package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.pledgewatch.domain.event.Event;

/**
 * The facts of one life of a subject: from its first until it is forgotten, a horizon after its
 * last event or deadline (measures contract, hard case 12).
 *
 * @param facts earliest first
 * @param forgottenMs the last moment at which a further event still belongs to it
 */
record Life(List<Event> facts, long forgottenMs) {

  /** The earliest fact of a type: the one that stands (measures contract, hard case 1). */
  Optional<Event> first(String type) {
    return CaseFile.first(facts, type);
  }

  /** When the earliest fact of a type was; {@link Saying#FOREVER_MS} where there is none. */
  long firstMs(String type) {
    return first(type).map(Event::timeMs).orElse(Saying.FOREVER_MS);
  }

  /**
   * How long lives last.
   *
   * @param lastDeadlineMs the last deadline of what facts have opened so far; {@code
   *     Long.MIN_VALUE} for none
   */
  record Span(long horizonMs, ToLongFunction<List<Event>> lastDeadlineMs) {

    /** The lives of a subject; facts that come while it is forgotten are in none. */
    List<Life> lives(CaseFile file) {
      List<Life> lives = new ArrayList<>();
      List<Event> facts = new ArrayList<>();
      long forgottenMs = file.forgottenMs();
      for (Event fact : file.facts()) {
        if (!facts.isEmpty() && fact.timeMs() > lastMs(facts) + horizonMs) {
          long endMs = forgottenMs(facts);
          if (fact.timeMs() > endMs) {
            lives.add(new Life(List.copyOf(facts), endMs));
            facts.clear();
            forgottenMs = endMs;
          }
        }
        if (!facts.isEmpty() || forgottenMs == CaseFile.NEVER || returns(fact, forgottenMs)) {
          facts.add(fact);
        }
      }
      if (!facts.isEmpty()) {
        lives.add(new Life(List.copyOf(facts), forgottenMs(facts)));
      }
      return lives;
    }

    private static boolean returns(Event fact, long forgottenMs) {
      return fact.timeMs() > forgottenMs + Rules.FORGOTTEN_FOR_MS;
    }

    private static long lastMs(List<Event> facts) {
      return facts.get(facts.size() - 1).timeMs();
    }

    private long forgottenMs(List<Event> facts) {
      return Math.max(lastMs(facts), lastDeadlineMs.applyAsLong(facts)) + horizonMs;
    }

    /** Nothing is left once the subject is forgotten and may be a new case. */
    CaseFile settle(CaseFile file, long settledMs) {
      long forgottenMs = newestForgottenMs(file);
      if (forgottenMs >= settledMs) {
        return file;
      }
      return settledMs > forgottenMs + Rules.FORGOTTEN_FOR_MS
          ? CaseFile.EMPTY
          : CaseFile.forgotten(forgottenMs);
    }

    OptionalLong settlesAt(CaseFile file) {
      if (!file.facts().isEmpty()) {
        return OptionalLong.of(newestForgottenMs(file) + 1);
      }
      return file.forgottenMs() == CaseFile.NEVER
          ? OptionalLong.empty()
          : OptionalLong.of(file.forgottenMs() + Rules.FORGOTTEN_FOR_MS + 1);
    }

    private long newestForgottenMs(CaseFile file) {
      List<Life> lives = lives(file);
      return lives.isEmpty() ? file.forgottenMs() : lives.get(lives.size() - 1).forgottenMs();
    }
  }
}
