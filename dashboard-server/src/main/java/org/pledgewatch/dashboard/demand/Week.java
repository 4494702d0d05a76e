package org.pledgewatch.dashboard.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The seven days up to today, and as many weeks before as something was counted in, of at most
 * {@link #WEEKS_MAX}. Immutable.
 *
 * @param days the seven, today last
 * @param before weeks of seven days each, the newest first, those without data left out
 */
record Week(List<Day> days, List<List<Day>> before) {
  static final int WEEKS_MAX = 13;
  static final int DAYS = 7;

  Week {
    days = List.copyOf(days);
    before = before.stream().map(List::copyOf).toList();
  }

  /** Up to the day on which what is known ends. */
  static Week of(Quarters known, ZoneId zone) {
    LocalDate today = today(known.untilMs(), zone);
    List<List<Day>> before = new ArrayList<>();
    for (int week = 1; week <= WEEKS_MAX; week++) {
      LocalDate last = today.minusWeeks(week);
      long fromMs = Day.startMs(last.minusDays(DAYS - 1), zone);
      if (known.countedAny(fromMs, Day.startMs(last.plusDays(1), zone))) {
        before.add(days(last, zone, known));
      }
    }
    return new Week(days(today, zone, known), before);
  }

  /** The day that ends then, where it is midnight. */
  static LocalDate today(long untilMs, ZoneId zone) {
    return Instant.ofEpochMilli(untilMs - 1).atZone(zone).toLocalDate();
  }

  private static List<Day> days(LocalDate last, ZoneId zone, Quarters known) {
    List<Day> days = new ArrayList<>(DAYS);
    for (int back = DAYS - 1; back >= 0; back--) {
      days.add(Day.of(last.minusDays(back), zone, known));
    }
    return days;
  }

  Day today() {
    return days.get(DAYS - 1);
  }

  /** What is usual in an hour of one of the days. */
  Optional<Band> usualHour(int day, int hour) {
    return usual(day, one -> one.ofHour(hour));
  }

  /** What is usual in a quarter of one of the days. */
  Optional<Band> usualQuarter(int day, int ofDay) {
    return usual(day, one -> one.ofQuarter(ofDay));
  }

  private Optional<Band> usual(int day, Function<Day, OptionalDouble> rate) {
    List<Double> samples = new ArrayList<>(WEEKS_MAX);
    for (List<Day> week : before) {
      rate.apply(week.get(day)).ifPresent(samples::add);
    }
    return Band.of(samples);
  }
}
