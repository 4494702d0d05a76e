package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * The months of a force as facts: when its events began, and each month since. A month is a fact
 * like any other, so that a promise opens by it and no rule reads a clock. Immutable.
 */
record Months(ZoneId zone) {
  /** That a force has events of a month; dated at the month's first instant. */
  static final String HEARD = "force.heard";

  /** That a month has begun; dated at its first instant. */
  static final String BEGUN = "month.begun";

  private static final String SOURCE = "/calendar";

  YearMonth of(long ms) {
    return YearMonth.from(Instant.ofEpochMilli(ms).atZone(zone));
  }

  long startMs(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** That a force was heard of at a time. */
  Event heard(String force, long atMs) {
    return fact(HEARD, force, startMs(of(atMs)));
  }

  private static Event fact(String type, String force, long atMs) {
    return Event.of(type, SOURCE, type, force, Instant.ofEpochMilli(atMs), Data.EMPTY);
  }

  /** The month after the first in which the force was heard of; empty before that. */
  private OptionalLong firstMs(CaseFile file) {
    return file.facts().stream()
        .filter(fact -> fact.type().equals(HEARD))
        .mapToLong(fact -> startMs(of(fact.timeMs()).plusMonths(1)))
        .min();
  }

  /** The months that have begun and that the file does not have yet. */
  List<Event> missing(String force, CaseFile file, long reachedMs) {
    List<Event> missing = new ArrayList<>();
    OptionalLong firstMs = firstMs(file);
    if (firstMs.isEmpty()) {
      return missing;
    }
    Set<Long> known = new HashSet<>();
    begun(file).forEach(fact -> known.add(fact.timeMs()));
    for (YearMonth month = of(firstMs.getAsLong());
        startMs(month) <= reachedMs;
        month = month.plusMonths(1)) {
      long startMs = startMs(month);
      if (!known.contains(startMs) && startMs > file.forgottenMs()) {
        missing.add(fact(BEGUN, force, startMs));
      }
    }
    return missing;
  }

  /** The months in the file. */
  static List<Event> begun(CaseFile file) {
    return file.facts().stream().filter(fact -> fact.type().equals(BEGUN)).toList();
  }

  /** When the next month begins that the file does not have. */
  OptionalLong nextMs(CaseFile file) {
    OptionalLong firstMs = firstMs(file);
    if (firstMs.isEmpty()) {
      return firstMs;
    }
    long newestMs = begun(file).stream().mapToLong(Event::timeMs).max().orElse(file.forgottenMs());
    return newestMs < firstMs.getAsLong()
        ? firstMs
        : OptionalLong.of(startMs(of(newestMs).plusMonths(1)));
  }
}
