package org.pledgewatch.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Reference;

/** Officers on duty, each in the team of a ward, whose radios say where they are. Immutable. */
public final class Officers {
  /** Positions in one request. */
  public static final int BATCH = 50;

  /** Between two positions of one officer. */
  static final int EVERY_S = 5;

  private static final double GOLDEN = 0.618_033_988_749_894_9;
  private static final int TRIES_MAX = 200;

  /** A walk around a block: some 110 m in radius, a tenth of a degree of it in a minute. */
  private static final double WALK_DEGREES = 0.001;

  private static final double WALK_STEP = 0.06;

  /** A spot well inside a ward, around which its officers walk. */
  private record Beat(String force, String ward, double lat, double lon) {}

  private final List<Beat> beats;

  Officers(Reference reference) {
    beats =
        reference.areas().stream()
            .map(area -> beat(reference, area))
            .flatMap(Optional::stream)
            .toList();
    if (beats.isEmpty()) {
      throw new IllegalArgumentException("reference: has no wards");
    }
  }

  /** None in a ward that has no such spot, or none that is found. */
  private static Optional<Beat> beat(Reference reference, Area area) {
    String ward = area.neighbourhood();
    return reference
        .bounds(ward)
        .flatMap(
            in ->
                IntStream.range(1, TRIES_MAX)
                    .mapToObj(
                        i ->
                            new Beat(
                                area.force(),
                                ward,
                                in.south() + fraction(i * GOLDEN) * (in.north() - in.south()),
                                in.west() + (double) i / TRIES_MAX * (in.east() - in.west())))
                    .filter(beat -> isInside(reference, beat))
                    .findFirst());
  }

  /** Whether a walk stays inside. */
  private static boolean isInside(Reference reference, Beat beat) {
    return IntStream.range(0, 8)
        .mapToDouble(i -> i * Math.PI / 4)
        .allMatch(angle -> reference.covers(beat.ward(), north(beat, angle), east(beat, angle), 0));
  }

  private static double north(Beat beat, double angle) {
    return beat.lat() + WALK_DEGREES * Math.sin(angle);
  }

  private static double east(Beat beat, double angle) {
    return beat.lon() + WALK_DEGREES * Math.cos(angle);
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

  private static double fraction(double value) {
    return value - Math.floor(value);
  }

  private static String source(Beat beat) {
    return "/radio/" + beat.force();
  }
}
