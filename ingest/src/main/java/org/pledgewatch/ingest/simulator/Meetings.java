package org.pledgewatch.ingest.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** A public meeting a month in each ward: advertised, held, now and then cancelled. Point 7. */
final class Meetings {
  private static final long DAY_MS = 86_400_000;
  private static final int EVENING_HOUR = 19;
  private static final int FIRST_DAY = 8;
  private static final int DAYS = 17;
  private static final double HELD = 0.88;
  private static final double CANCELLED = 0.08;
  private static final double REPLACED = 0.6;
  private static final int ATTENDED_MIN = 3;
  private static final int ATTENDED_SPREAD = 40;

  private final Stage stage;
  private final Schedule schedule;

  Meetings(Stage stage) {
    this.stage = stage;
    this.schedule = stage.schedule();
  }

  void begin() {
    new Months(schedule, this::plan).begin();
  }

  private void plan(YearMonth month) {
    for (Ward ward : stage.territory().wards()) {
      Randomness random = stage.random("meeting " + ward.id() + " " + month);
      LocalDate on = month.atDay(FIRST_DAY + random.below(DAYS));
      plan(ward, "meeting-" + ward.id() + "-" + month, on, random, false);
    }
  }

  private void plan(Ward ward, String id, LocalDate on, Randomness random, boolean replaces) {
    long beginsMs = Months.millis(on.atTime(EVENING_HOUR, 0));
    long noticeMs = replaces ? DAY_MS : random.uniformMs(5 * DAY_MS, 20 * DAY_MS);
    long advertisedMs =
        Math.max(beginsMs - noticeMs, schedule.nowMs() + random.uniformMs(60_000, DAY_MS / 4));
    if (advertisedMs >= beginsMs) {
      return;
    }
    schedule.at(advertisedMs, () -> say(EventTypes.MEETING_ADVERTISED, ward, id, on, Data.EMPTY));
    double outcome = random.unit();
    if (outcome < HELD || replaces) {
      BigDecimal attended =
          BigDecimal.valueOf(ATTENDED_MIN + (long) random.below(ATTENDED_SPREAD))
              .stripTrailingZeros();
      schedule.at(
          beginsMs + random.uniformMs(60 * 60_000, 150 * 60_000),
          () -> say(EventTypes.MEETING_HELD, ward, id, on, Data.of("attended", attended)));
    } else if (outcome < HELD + CANCELLED) {
      long cancelledMs = random.uniformMs(Math.max(advertisedMs, beginsMs - 2 * DAY_MS), beginsMs);
      schedule.at(cancelledMs, () -> cancel(ward, id, on, random));
    }
  }

  private void cancel(Ward ward, String id, LocalDate on, Randomness random) {
    say(EventTypes.MEETING_CANCELLED, ward, id, on, Data.EMPTY);
    if (random.chance(REPLACED)) {
      plan(ward, id + "-2", on.plusDays(2 + random.below(4)), random, true);
    }
  }

  private void say(EventType type, Ward ward, String id, LocalDate on, Data more) {
    Data data = more.with("neighbourhood", ward.id()).with("on", on.toString());
    stage.say("engagement", type, id + "/" + type.name(), id, data);
  }
}
