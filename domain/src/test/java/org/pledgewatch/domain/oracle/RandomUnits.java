package org.pledgewatch.domain.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * Units on {@link Ground#TEST} as they are, and as they should not be: on duty, off and abstracted
 * for every reason, without a team and with another one, in, out, near and on borders, with fixes
 * as old as allowed to the millisecond, and several events at one.
 */
final class RandomUnits {
  private static final long MINUTE_MS = 60_000;
  private static final long HOUR_MS = 60 * MINUTE_MS;

  /** The Pledge's default, and one that tests set besides. */
  private static final List<Long> FIX_AGES_MS = List.of(120_000L, 120_000L, 45_000L);

  private static final List<String> TEAMS =
      List.of("n-1", "n-1", "n-2", "n-2", "n-3", "n-4", "n-5", "n-6", "n-10");
  private static final List<String> STATES = List.of("on", "on", "on", "abstracted", "off");
  private static final List<String> REASONS =
      List.of(
          "court",
          "training",
          "sickness",
          "leave",
          "leave",
          "aid",
          "response-cover",
          "custody",
          "other");
  private static final List<String> ACTIVITIES =
      List.of("patrol", "station", "station", "incident", "meeting", "meeting", "enquiry");

  /** Latitudes and longitudes: inside, in overlaps, in a hole, nowhere; on borders, at corners. */
  private static final List<List<String>> FIXES =
      List.of(
          List.of("51.72", "0.42"),
          List.of("51.71", "0.46"),
          List.of("51.725", "0.475"),
          List.of("51.725", "0.49"),
          List.of("51.73", "0.53"),
          List.of("51.77", "0.41"),
          List.of("51.77", "0.43"),
          List.of("51.345", "0.65"),
          List.of("51.32", "0.62"),
          List.of("51.38", "0.68"),
          List.of("51.5", "0.3"),
          List.of("51.72", "0.44"),
          List.of("51.7", "0.44"),
          List.of("51.74", "0.42"),
          List.of("51.77", "0.42"),
          List.of("51.78", "0.45"),
          List.of("51.73", "0.48"),
          List.of("51.36", "0.64"));

  private static final int METRES_ASIDE_MAX = 160;
  private static final int STEPS_MAX = 24;

  private final RandomWorld world;
  private final List<Event> events = new ArrayList<>();
  private String unit = "";
  private String team = "";

  RandomUnits(RandomWorld world) {
    this.world = world;
  }

  /** One unit's story: some stints, anywhere in the span. */
  List<Event> next(String subject) {
    unit = subject;
    events.clear();
    team = world.oneOf(TEAMS);
    long stints = 1 + world.upTo(3);
    for (int i = 0; i < stints; i++) {
      stint(startMs());
    }
    return List.copyOf(events);
  }

  /** Anywhere, or about a whole hour, when shifts, days and red times begin and clocks change. */
  private long startMs() {
    long timeMs = world.time();
    return world.chance(0.5)
        ? timeMs
        : timeMs - timeMs % HOUR_MS + world.upTo(2 * MINUTE_MS) - MINUTE_MS;
  }

  private void stint(long startMs) {
    long timeMs = startMs;
    if (world.chance(0.8)) {
      duty(timeMs);
    }
    long steps = world.upTo(STEPS_MAX);
    for (int i = 0; i < steps; i++) {
      timeMs += gapMs();
      switch ((int) world.upTo(9)) {
        case 0 -> duty(timeMs);
        case 1 -> activity(timeMs);
        case 2 -> {
          activity(timeMs);
          duty(timeMs);
        }
        case 3 -> {
          fix(timeMs);
          fix(timeMs);
        }
        case 4 -> {
          duty(timeMs);
          fix(timeMs);
        }
        case 5 -> {
          duty(timeMs);
          duty(timeMs);
          activity(timeMs - world.upTo(1));
        }
        default -> fix(timeMs);
      }
    }
    if (world.chance(0.7)) {
      add("unit.duty", timeMs + gapMs(), place().with("state", "off"));
    }
  }

  /** Nothing, seconds, or about as long as a fix is good. */
  private long gapMs() {
    return switch ((int) world.upTo(6)) {
      case 0 -> 0;
      case 1 -> world.upTo(3);
      case 2 -> 1_000 * world.upTo(90);
      case 3 -> world.oneOf(FIX_AGES_MS) + world.upTo(2) - 1;
      case 4 -> world.upTo(4 * MINUTE_MS);
      default -> world.upTo(MINUTE_MS);
    };
  }

  private void duty(long timeMs) {
    if (world.chance(0.2)) {
      team = world.oneOf(TEAMS);
    }
    String state = world.oneOf(STATES);
    Data data = place().with("state", state);
    if (state.equals("abstracted") ? world.chance(0.8) : world.chance(0.1)) {
      data = data.with("reason", world.oneOf(REASONS));
    }
    if (world.chance(0.3)) {
      data = data.with("dress", world.chance(0.6) ? "plain" : "uniform");
    }
    if (world.chance(0.3)) {
      data = data.with("kind", world.oneOf(List.of("constable", "pcso", "response", "roads")));
    }
    add("unit.duty", timeMs, data);
  }

  /** A force, which need not be the team's; now and then no team. */
  private Data place() {
    Data data = Data.of("force", world.oneOf(RandomWorld.FORCES));
    return world.chance(0.12) ? data : data.with("team", team);
  }

  private void activity(long timeMs) {
    add("unit.activity", timeMs, Data.of("activity", world.oneOf(ACTIVITIES)));
  }

  private void fix(long timeMs) {
    List<String> where = world.oneOf(FIXES);
    BigDecimal lat = new BigDecimal(where.get(0));
    BigDecimal lon = new BigDecimal(where.get(1));
    if (world.chance(0.4)) {
      lat = aside(lat);
    }
    if (world.chance(0.2)) {
      lon = aside(lon);
    }
    Data data = Data.of("lat", lat.stripTrailingZeros()).with("lon", lon.stripTrailingZeros());
    add("unit.located", timeMs, data);
  }

  private BigDecimal aside(BigDecimal degrees) {
    double metres = 0.1 * (world.upTo(20 * METRES_ASIDE_MAX) - 10 * METRES_ASIDE_MAX);
    return degrees
        .add(BigDecimal.valueOf(FlatEarth.degreesNorth(metres)))
        .setScale(7, RoundingMode.HALF_EVEN);
  }

  private void add(String type, long timeMs, Data data) {
    events.add(world.event(type, unit, timeMs, data));
  }
}
