package org.pledgewatch.ingest.simulator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventTypes;

/**
 * What each ward publishes about the month before: mostly all four parts at once, sometimes in two
 * goes, sometimes not all, sometimes nothing. Point 8.
 */
final class Updates {
  private static final long HOUR_MS = 3_600_000;
  private static final List<String> PARTS = List.of("map", "outcomes", "actions", "performance");
  private static final double COMPLETE = 0.8;
  private static final double IN_TWO = 0.1;
  private static final double INCOMPLETE = 0.06;
  private static final int DAYS = 24;
  private static final int OFFICE_FROM_HOUR = 9;
  private static final int OFFICE_HOURS = 8;

  private final Stage stage;
  private final Schedule schedule;

  Updates(Stage stage) {
    this.stage = stage;
    this.schedule = stage.schedule();
  }

  void begin() {
    new Months(schedule, this::plan).begin();
  }

  private void plan(YearMonth month) {
    for (Ward ward : stage.territory().wards()) {
      plan(ward, month, stage.random("update " + ward.id() + " " + month));
    }
  }

  private void plan(Ward ward, YearMonth month, Randomness random) {
    long firstMs =
        Months.millis(
                month
                    .atDay(1 + random.below(DAYS))
                    .atTime(OFFICE_FROM_HOUR + random.below(OFFICE_HOURS), 0))
            + random.uniformMs(0, HOUR_MS);
    String id = "update-" + ward.id() + "-" + month.minusMonths(1);
    double how = random.unit();
    if (how < COMPLETE) {
      publish(firstMs, ward, id, month, PARTS);
    } else if (how < COMPLETE + IN_TWO) {
      publish(firstMs, ward, id + "-a", month, PARTS.subList(0, 2));
      long secondMs = firstMs + random.uniformMs(HOUR_MS, 90 * HOUR_MS);
      publish(secondMs, ward, id + "-b", month, PARTS.subList(2, PARTS.size()));
    } else if (how < COMPLETE + IN_TWO + INCOMPLETE) {
      List<String> some = new ArrayList<>(PARTS);
      some.remove(random.below(PARTS.size()));
      publish(firstMs, ward, id, month, List.copyOf(some));
    }
  }

  /** Not where the simulation began after it. */
  private void publish(long atMs, Ward ward, String id, YearMonth month, List<String> parts) {
    if (atMs <= schedule.nowMs()) {
      return;
    }
    Data data =
        Data.of("neighbourhood", ward.id())
            .with("month", month.minusMonths(1).toString())
            .with("parts", parts);
    schedule.at(
        atMs,
        () -> stage.say("engagement", EventTypes.UPDATE_PUBLISHED, id + "/published", id, data));
  }
}
