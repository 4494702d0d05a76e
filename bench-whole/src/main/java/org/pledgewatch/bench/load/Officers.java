package org.pledgewatch.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Bounds;
import org.pledgewatch.domain.reference.Reference;

/** Officers on duty, each in the team of a ward, whose radios say where they are. Immutable. */
public final class Officers {
  /** Positions in one request. */
  public static final int BATCH = 50;

  /** Between two positions of one officer. */
  static final int EVERY_S = 5;

  private static final double GOLDEN = 0.618_033_988_749_894_9;
  private static final double STEP = 0.013;

  private record Beat(String force, String ward, Bounds bounds) {}

  private final List<Beat> beats = new ArrayList<>();

  Officers(Reference reference) {
    for (Area area : reference.areas()) {
      reference
          .bounds(area.neighbourhood())
          .ifPresent(bounds -> beats.add(new Beat(area.force(), area.neighbourhood(), bounds)));
    }
    if (beats.isEmpty()) {
      throw new IllegalArgumentException("reference: has no wards");
    }
  }

  private Beat beat(int officer) {
    return beats.get(officer % beats.size());
  }

  private static String name(int officer) {
    return "officer-" + officer;
  }

  /** An officer comes on duty. */
  byte[] onDuty(int officer, long timeMs) {
    Beat beat = beat(officer);
    return Lines.bytes(
        Lines.line(
            "duty-" + officer,
            source(beat),
            EventTypes.UNIT_DUTY.name(),
            name(officer),
            timeMs,
            "{\"state\":\"on\",\"kind\":\"constable\",\"force\":\""
                + beat.force()
                + "\",\"team\":\""
                + beat.ward()
                + "\"}"));
  }

  /**
   * The positions of one request: the next {@link #BATCH} officers, one after another, round and
   * round.
   */
  byte[] positions(long batch, int officers, long timeMs) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < BATCH; i++) {
      long number = batch * BATCH + i;
      int officer = (int) (number % officers);
      lines.append(position(number, officer, number / officers, timeMs)).append('\n');
    }
    return Lines.bytes(lines.toString());
  }

  private String position(long number, int officer, long round, long timeMs) {
    Beat beat = beat(officer);
    Bounds in = beat.bounds();
    double lat = in.south() + fraction(officer * GOLDEN + round * STEP) * (in.north() - in.south());
    double lon = in.west() + fraction(officer * STEP + round * GOLDEN) * (in.east() - in.west());
    return Lines.line(
        "fix-" + number,
        source(beat),
        EventTypes.UNIT_LOCATED.name(),
        name(officer),
        timeMs,
        String.format(Locale.ROOT, "{\"lat\":%.6f,\"lon\":%.6f}", lat, lon));
  }

  private static double fraction(double value) {
    return value - Math.floor(value);
  }

  private static String source(Beat beat) {
    return "/radio/" + beat.force();
  }
}
