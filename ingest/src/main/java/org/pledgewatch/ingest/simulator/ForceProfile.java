package org.pledgewatch.ingest.simulator;

import java.util.List;
import java.util.Optional;

/**
 * One simulated force. The names are real ones of England and Wales, the figures are made up. Call
 * handlers and response cars follow from the calls.
 *
 * @param id the force's id in events
 * @param centres ids of its contact centres; calls and call handlers are spread over them
 * @param emergencyCallsPerMin 999 calls, averaged over a week
 * @param routineCallsPerMin 101 calls, averaged over a week
 * @param teams how many of its wards have a neighbourhood team
 * @param messagesPerWardPerDay to neighbourhood teams, averaged over a week
 * @param heartbeatMs between two {@code source.alive} of its telephony
 */
public record ForceProfile(
    String id,
    List<String> centres,
    double emergencyCallsPerMin,
    double routineCallsPerMin,
    int teams,
    double messagesPerWardPerDay,
    long heartbeatMs) {

  private static final int TEAMS = 12;
  private static final double MESSAGES_PER_WARD_PER_DAY = 2;
  private static final long HEARTBEAT_MS = 1_000;

  private static final double SMALL_EMERGENCY_CALLS_PER_MIN = 0.2;
  private static final double SMALL_ROUTINE_CALLS_PER_MIN = 0.35;
  private static final int SMALL_TEAMS = 5;
  private static final double SMALL_MESSAGES_PER_WARD_PER_DAY = 1;

  /** Half of how far ahead an event may be of the clock that the one before it set. */
  private static final long SMALL_HEARTBEAT_MS = 30_000;

  private static final double MINUTES_PER_DAY = 1_440;

  private static final List<ForceProfile> CATALOGUE =
      List.of(
          of("west-yorkshire", List.of("wakefield", "bradford"), 1.2, 2.0),
          of("northumbria", List.of("wallsend"), 1.0, 1.6),
          of("essex", List.of("chelmsford"), 2.6, 4.4),
          of("kent", List.of("maidstone", "medway"), 2.4, 4.0),
          of("thames-valley", List.of("milton-keynes", "abingdon"), 2.8, 4.6),
          of("avon-and-somerset", List.of("portishead"), 2.2, 3.8),
          of("lancashire", List.of("hutton"), 2.2, 3.6),
          of("sussex", List.of("lewes"), 2.0, 3.4),
          of("devon-and-cornwall", List.of("exeter", "plymouth"), 2.0, 3.6),
          of("hampshire", List.of("netley"), 2.4, 3.8),
          of("leicestershire", List.of("enderby"), 1.6, 2.6),
          of("south-wales", List.of("bridgend"), 2.0, 3.2));

  public ForceProfile {
    centres = List.copyOf(centres);
    if (centres.isEmpty()) {
      throw new IllegalArgumentException("centres of " + id + ": there is none");
    }
    if (!(emergencyCallsPerMin > 0) || !(routineCallsPerMin > 0)) {
      throw new IllegalArgumentException(
          "calls per minute of " + id + ": " + emergencyCallsPerMin + ", " + routineCallsPerMin);
    }
    if (teams < 0 || !(messagesPerWardPerDay > 0)) {
      throw new IllegalArgumentException(
          "teams, messages per ward of " + id + ": " + teams + ", " + messagesPerWardPerDay);
    }
    if (heartbeatMs < 1) {
      throw new IllegalArgumentException("heartbeatMs of " + id + ": " + heartbeatMs);
    }
  }

  private static ForceProfile of(
      String id, List<String> centres, double emergencyCallsPerMin, double routineCallsPerMin) {
    return new ForceProfile(
        id,
        centres,
        emergencyCallsPerMin,
        routineCallsPerMin,
        TEAMS,
        MESSAGES_PER_WARD_PER_DAY,
        HEARTBEAT_MS);
  }

  /** How many forces can be played at most. */
  public static int countMax() {
    return CATALOGUE.size();
  }

  /**
   * The first forces of the catalogue.
   *
   * @throws IllegalArgumentException where there are not so many
   */
  public static List<ForceProfile> first(int count) {
    if (count < 1 || count > countMax()) {
      throw new IllegalArgumentException("forces: " + count + " (from 1 to " + countMax() + ")");
    }
    return CATALOGUE.subList(0, count);
  }

  /** The force of this id; empty where the catalogue has none. */
  public static Optional<ForceProfile> named(String id) {
    return CATALOGUE.stream().filter(force -> force.id().equals(id)).findFirst();
  }

  /** The ids of all forces, in the catalogue's order. */
  public static List<String> names() {
    return CATALOGUE.stream().map(ForceProfile::id).toList();
  }

  /** The same force with a part of its calls, cars and teams: some 40,000 events a day. */
  public ForceProfile small() {
    return new ForceProfile(
        id,
        centres,
        SMALL_EMERGENCY_CALLS_PER_MIN,
        SMALL_ROUTINE_CALLS_PER_MIN,
        SMALL_TEAMS,
        SMALL_MESSAGES_PER_WARD_PER_DAY,
        SMALL_HEARTBEAT_MS);
  }

  double callsPerDay() {
    return (emergencyCallsPerMin + routineCallsPerMin) * MINUTES_PER_DAY;
  }
}
