package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.function.Consumer;

/** Tells what is to be planned for a month: for the one in progress at once, then for each. */
final class Months {
  private final Schedule schedule;
  private final Consumer<YearMonth> plan;

  Months(Schedule schedule, Consumer<YearMonth> plan) {
    this.schedule = schedule;
    this.plan = plan;
  }

  void begin() {
    YearMonth month =
        YearMonth.from(Instant.ofEpochMilli(schedule.nowMs()).atZone(WeeklyRhythm.ZONE));
    begin(month);
  }

  private void begin(YearMonth month) {
    plan.accept(month);
    YearMonth next = month.plusMonths(1);
    schedule.at(millis(next.atDay(1).atStartOfDay()), () -> begin(next));
  }

  static long millis(LocalDateTime local) {
    return local.atZone(WeeklyRhythm.ZONE).toInstant().toEpochMilli();
  }
}
