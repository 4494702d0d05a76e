package org.pledgewatch.ingest.simulator;

import java.util.List;

/**
 * One simulated force. The names are real ones of England and Wales, the figures are made up.
 *
 * @param id the force's id in events
 * @param centres ids of its contact centres; calls and call handlers are spread over them
 * @param emergencyCallsPerMin 999 calls, averaged over a week
 * @param routineCallsPerMin 101 calls, averaged over a week
 */
public record ForceProfile(
    String id, List<String> centres, double emergencyCallsPerMin, double routineCallsPerMin) {

  private static final List<ForceProfile> CATALOGUE =
      List.of(
          new ForceProfile("essex", List.of("chelmsford"), 2.6, 4.4),
          new ForceProfile("kent", List.of("maidstone", "medway"), 2.4, 4.0),
          new ForceProfile("west-yorkshire", List.of("wakefield", "bradford"), 3.2, 5.0),
          new ForceProfile("northumbria", List.of("wallsend"), 2.2, 3.4),
          new ForceProfile("thames-valley", List.of("milton-keynes", "abingdon"), 2.8, 4.6),
          new ForceProfile("avon-and-somerset", List.of("portishead"), 2.2, 3.8),
          new ForceProfile("lancashire", List.of("hutton"), 2.2, 3.6),
          new ForceProfile("sussex", List.of("lewes"), 2.0, 3.4),
          new ForceProfile("devon-and-cornwall", List.of("exeter", "plymouth"), 2.0, 3.6),
          new ForceProfile("hampshire", List.of("netley"), 2.4, 3.8),
          new ForceProfile("leicestershire", List.of("enderby"), 1.6, 2.6),
          new ForceProfile("south-wales", List.of("bridgend"), 2.0, 3.2));

  public ForceProfile {
    centres = List.copyOf(centres);
    if (centres.isEmpty()) {
      throw new IllegalArgumentException("centres of " + id + ": there is none");
    }
    if (!(emergencyCallsPerMin > 0) || !(routineCallsPerMin > 0)) {
      throw new IllegalArgumentException(
          "calls per minute of " + id + ": " + emergencyCallsPerMin + ", " + routineCallsPerMin);
    }
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
}
