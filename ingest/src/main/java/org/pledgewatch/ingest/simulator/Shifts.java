package org.pledgewatch.ingest.simulator;

import java.util.function.Consumer;

/** Brings on the shift in progress at once, and every later one a little before its time. */
final class Shifts {
  /** Nobody comes earlier than this before a shift. */
  static final long EARLY_MS = 12 * 60_000L;

  private final Schedule schedule;
  private final Consumer<Shift> staff;

  Shifts(Schedule schedule, Consumer<Shift> staff) {
    this.schedule = schedule;
    this.staff = staff;
  }

  void begin() {
    Shift current = Shift.at(schedule.nowMs());
    staff.accept(current);
    planAfter(current);
  }

  private void planAfter(Shift shift) {
    schedule.at(
        shift.endMs() - EARLY_MS,
        () -> {
          Shift next = shift.next();
          staff.accept(next);
          planAfter(next);
        });
  }
}
