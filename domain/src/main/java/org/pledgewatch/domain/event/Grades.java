package org.pledgewatch.domain.event;

import java.util.List;

/** The grades of incidents by their rank. Stateless. Events contract, {@code incident.created}. */
public final class Grades {
  private static final List<String> RANKS = List.of("advice", "scheduled", "priority", "emergency");

  private Grades() {}

  /** Whether one grade is lower than another; an unknown one is lower than all. */
  public static boolean isLower(String grade, String than) {
    return RANKS.indexOf(grade) < RANKS.indexOf(than);
  }
}
