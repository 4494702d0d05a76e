package org.pledgewatch.domain.rolling;

/** A window of one length, whatever the calendar. */
record FixedWindow(String name, long lengthMs, long stepMs) implements Window {
  FixedWindow {
    if (lengthMs <= 0 || stepMs <= 0 || lengthMs % stepMs != 0) {
      throw new IllegalArgumentException(name + ": length " + lengthMs + " step " + stepMs);
    }
  }

  @Override
  public long lowerMs(long atMs) {
    return atMs - lengthMs;
  }

  @Override
  public long leavesAtMs(long datedMs) {
    return ceilMs(datedMs + lengthMs);
  }
}
