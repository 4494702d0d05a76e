package org.pledgewatch.domain.rolling;

import java.math.BigDecimal;
import org.pledgewatch.domain.figure.Fields;

/** Counts units with duty time, and those that met the goal. Exact. Not thread-safe. */
final class UnitsMeeting {
  private final BigDecimal goal;
  private long units;
  private long meeting;

  /**
   * @param goal the share of its duty for which a unit is to be visible, as it is written
   */
  UnitsMeeting(double goal) {
    this.goal = BigDecimal.valueOf(goal);
  }

  void add(long dutyMs, long visibleMs) {
    if (dutyMs > 0) {
      units++;
      BigDecimal enoughMs = goal.multiply(BigDecimal.valueOf(dutyMs));
      meeting += BigDecimal.valueOf(visibleMs).compareTo(enoughMs) >= 0 ? 1 : 0;
    }
  }

  void put(Fields.Builder fields) {
    fields.put("units", units);
    fields.put("units_meeting", meeting);
  }
}
