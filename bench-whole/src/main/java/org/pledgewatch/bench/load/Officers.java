package org.pledgewatch.bench.load;

import java.util.List;
import java.util.Locale;
import org.pledgewatch.domain.event.EventTypes;

/**
 * Officers on duty, each in a ward, whose radios say where they are. A fifth are of the ward's
 * team, the others of its force alone. Immutable.
 */
public final class Officers {
  /** Positions in one request. */
  public static final int BATCH = 50;

  /** Between two positions of one officer. */
  static final int EVERY_S = 5;

  /** One ward after another is filled: 130,000 officers fill all. */
  private static final int PER_WARD = 19;

  private static final int IN_TEAM_EACH = 5;

  /** A walk around a block: some 110 m in radius, 7 m between two positions. */
  private static final double WALK_DEGREES = 0.001;

  private static final double WALK_STEP = 0.06;

  private final List<Land.Ward> wards;

  Officers(Land land) {
    wards = land.wards();
  }

  private static double north(Land.Ward beat, double angle) {
    return beat.middleLat() + WALK_DEGREES * Math.sin(angle);
  }

  private static double east(Land.Ward beat, double angle) {
    return beat.middleLon() + WALK_DEGREES * Math.cos(angle);
  }

  private Land.Ward beat(int officer) {
    return wards.get(officer / PER_WARD % wards.size());
  }

  private static String name(int officer) {
    return "officer-" + officer;
  }

  /** An officer comes on duty. */
  byte[] onDuty(int officer, long timeMs) {
    Land.Ward beat = beat(officer);
    return Lines.bytes(
        Lines.line(
            "duty-" + officer,
            source(beat),
            EventTypes.UNIT_DUTY.name(),
            name(officer),
            timeMs,
            "{\"state\":\"on\",\"kind\":\"constable\",\"force\":\""
                + beat.force()
                + "\""
                + (isInTeam(officer) ? ",\"team\":\"" + beat.name() + "\"" : "")
                + "}"));
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
    Land.Ward beat = beat(officer);
    double angle = officer + round * WALK_STEP;
    return Lines.line(
        "fix-" + number,
        source(beat),
        EventTypes.UNIT_LOCATED.name(),
        name(officer),
        timeMs,
        String.format(
            Locale.ROOT, "{\"lat\":%.6f,\"lon\":%.6f}", north(beat, angle), east(beat, angle)));
  }

  private static boolean isInTeam(int officer) {
    return officer % IN_TEAM_EACH == 0;
  }

  private static String source(Land.Ward beat) {
    return "/radio/" + beat.force();
  }
}
