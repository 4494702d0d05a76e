package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.reference.Area;

/**
 * How a stretch of a unit's time counts.
 *
 * @param team where; empty where it makes no presence: off duty, or without a team
 * @param band which part of the duty time it is; empty also where the reason is left out of it
 * @param reason why it is abstracted
 * @param on whether its state is {@code on}
 * @param atStation whether it is that, at the station
 * @param helped the neighbourhoods not its team's that it is in while {@code on}
 */
record Bearing(
    Optional<Team> team,
    Optional<Part> band,
    Optional<String> reason,
    boolean on,
    boolean atStation,
    List<Area> helped) {

  /**
   * A team.
   *
   * @param neighbourhood whose team it is, known or not
   * @param scope its neighbourhood and all that hold it
   */
  record Team(String neighbourhood, Tags scope) {}

  boolean isVisible() {
    return band.filter(Part.VISIBLE::equals).isPresent();
  }
}
