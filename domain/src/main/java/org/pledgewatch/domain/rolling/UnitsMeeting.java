package org.pledgewatch.domain.rolling;

import java.math.BigDecimal;
import org.pledgewatch.domain.figure.Fields;

/** Counts units with duty time, and those that met the goal. Exact. Not thread-safe. */
final class UnitsMeeting {
  private final double goal;
  private long units;
  private long meeting;

  /**
   * @param goal the share of its duty for which a unit is to be visible, as it is written
   */
  UnitsMeeting(double goal) {
    this.goal = goal;
  }

  void add(long dutyMs, long visibleMs) {
    if (dutyMs > 0) {
      units++;
      meeting += isEnough(dutyMs, visibleMs) ? 1 : 0;
    }
  }

  /** By the goal as it is written, where rounding could decide. */
  private boolean isEnough(long dutyMs, long visibleMs) {
    double overMs = visibleMs - goal * dutyMs;
    if (Math.abs(overMs) > 1) {
      return overMs > 0;
    }
    BigDecimal enoughMs = BigDecimal.valueOf(goal).multiply(BigDecimal.valueOf(dutyMs));
    return BigDecimal.valueOf(visibleMs).compareTo(enoughMs) >= 0;
  }

  void put(Fields.Builder fields) {
    fields.put("units", units);
    fields.put("units_meeting", meeting);
  }
}
