package org.pledgewatch.domain.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Reference;

/**
 * What each neighbourhood of a force is promised each month: a meeting, an update. Measures
 * contract, hard case 11.
 */
record MonthlyRules(PolicyRules rules, Reference reference, Months months) implements CaseRules {
  /** A month's promise opens just after the month's first instant. */
  private static final long OPENS_AFTER_MS = 1;

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    List<Event> begun = Months.begun(file);
    for (Area area : reference.areas()) {
      if (area.force().equals(subject)) {
        Life life = new Life(file.facts(), Saying.FOREVER_MS);
        PromiseBook book = rules.book(area.neighbourhood(), life, to);
        for (PromiseRule rule : rules.promises()) {
          long gone = file.enteredMs().getOrDefault(counted(rule, area), 0L);
          book.openedBefore(rule.name(), Math.toIntExact(gone));
          for (Event month : begun) {
            openings(
                rule,
                area,
                month,
                file.facts(),
                promise -> book.forgottenAt(promise.endedMs()).open(promise));
          }
        }
      }
    }
  }

  private void openings(
      PromiseRule rule, Area area, Event begun, List<Event> facts, Consumer<PromiseLife> to) {
    long openedMs = begun.timeMs() + OPENS_AFTER_MS;
    long deadlineMs = rules.deadlineMs(rule, openedMs, begun);
    long endedMs = deadlineMs + rules.explainingMs(rule) + rules.horizonMs();
    OptionalLong fulfilledMs = fulfilledMs(rule, area, months.of(openedMs), facts);
    to.accept(
        new PromiseLife(
            rule,
            Whereabouts.at(Places.area(area)),
            openedMs,
            openedMs,
            deadlineMs,
            deadlineMs,
            fulfilledMs.isPresent() && fulfilledMs.getAsLong() <= endedMs
                ? fulfilledMs.getAsLong()
                : Saying.FOREVER_MS,
            Saying.FOREVER_MS,
            endedMs));
  }

  private static OptionalLong fulfilledMs(
      PromiseRule rule, Area area, YearMonth month, List<Event> facts) {
    List<Event> its = new ArrayList<>();
    for (Event fact : facts) {
      boolean here =
          fact.data().text("neighbourhood").filter(area.neighbourhood()::equals).isPresent();
      if (here && fact.type().equals(rule.keeps().orElseThrow().on())) {
        its.add(fact);
      }
    }
    return rule.keeps().orElseThrow().on().equals(EventTypes.MEETING_HELD.name())
        ? heldMs(month, its)
        : publishedMs(rule, month.minusMonths(1), its);
  }

  /** The first meeting whose date lies in the month; of one meeting the first word stands. */
  private static OptionalLong heldMs(YearMonth month, List<Event> held) {
    Map<String, Event> standing = new HashMap<>();
    held.forEach(fact -> standing.putIfAbsent(fact.subject(), fact));
    return standing.values().stream()
        .filter(fact -> heldIn(fact).equals(month))
        .mapToLong(Event::timeMs)
        .min();
  }

  private static YearMonth heldIn(Event held) {
    return YearMonth.from(LocalDate.parse(held.data().text("on").orElseThrow()));
  }

  /** When the last of the parts was published for the month. */
  private static OptionalLong publishedMs(PromiseRule rule, YearMonth month, List<Event> updates) {
    Set<String> wanted =
        new TreeSet<>(
            rule.keeps().orElseThrow().where().conditions().getOrDefault("parts", Set.of()));
    for (Event update : updates) {
      Optional<YearMonth> its = update.data().text("month").map(YearMonth::parse);
      if (its.filter(month::equals).isPresent()) {
        wanted.removeAll(update.data().texts("parts"));
        if (wanted.isEmpty()) {
          return OptionalLong.of(update.timeMs());
        }
      }
    }
    return OptionalLong.empty();
  }

  /** Months long past are gone, and what was said of them with them. */
  @Override
  public CaseFile settle(CaseFile file, long settledMs) {
    long lastMs = file.forgottenMs();
    for (Event month : Months.begun(file)) {
      if (endsMs(month) < settledMs) {
        lastMs = Math.max(lastMs, month.timeMs());
      }
    }
    if (lastMs == file.forgottenMs()) {
      return file;
    }
    YearMonth gone = months.of(lastMs);
    List<Event> kept =
        file.facts().stream()
            .filter(fact -> fact.type().equals(Months.HEARD) || isAfter(fact, gone))
            .toList();
    return new CaseFile(kept, counts(file, lastMs), lastMs);
  }

  /** How many openings of each promise are gone, for those to come are numbered after them. */
  private Map<String, Long> counts(CaseFile file, long lastMs) {
    Map<String, Long> counts = new TreeMap<>(file.enteredMs());
    for (Area area : reference.areas()) {
      for (PromiseRule rule : rules.promises()) {
        for (Event month : Months.begun(file)) {
          if (month.timeMs() <= lastMs) {
            openings(rule, area, month, file.facts(), life -> count(counts, life, area));
          }
        }
      }
    }
    return counts;
  }

  private static void count(Map<String, Long> counts, PromiseLife life, Area area) {
    if (life.fulfilledMs() >= life.clockMs()) {
      counts.merge(counted(life.rule(), area), 1L, Long::sum);
    }
  }

  private static String counted(PromiseRule rule, Area area) {
    return rule.name() + "/" + area.neighbourhood();
  }

  private boolean isAfter(Event fact, YearMonth gone) {
    YearMonth its =
        fact.type().equals(EventTypes.MEETING_HELD.name())
            ? heldIn(fact)
            : fact.type().equals(EventTypes.UPDATE_PUBLISHED.name())
                ? YearMonth.parse(fact.data().text("month").orElseThrow()).plusMonths(1)
                : months.of(fact.timeMs());
    return its.isAfter(gone);
  }

  private long endsMs(Event month) {
    long explainingMs = rules.promises().stream().mapToLong(rules::explainingMs).max().orElse(0);
    return months.startMs(months.of(month.timeMs()).plusMonths(1))
        + explainingMs
        + rules.horizonMs();
  }

  @Override
  public OptionalLong settlesAt(CaseFile file) {
    return Months.begun(file).stream().mapToLong(month -> endsMs(month) + 1).min();
  }
}
