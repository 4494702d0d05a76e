package org.pledgewatch.domain.reference;

import java.util.List;

/**
 * What a neighbourhood's team is to do when. Immutable.
 *
 * @param redSectors the weekly times at which being seen matters most
 * @param outOfStation the weekly times at which units must be out of the station
 * @param points the places to reach on patrol
 */
public record PatrolPlan(
    List<WeeklyTime> redSectors, List<WeeklyTime> outOfStation, List<PatrolPoint> points) {
  public PatrolPlan {
    redSectors = List.copyOf(redSectors);
    outOfStation = List.copyOf(outOfStation);
    points = List.copyOf(points);
  }
}
