package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pledgewatch.domain.event.Event;

/** A fix of a team's unit on duty that lies within a patrol point's radius. */
record PointReached(long atMs, Area team, String point) {

  static List<PointReached> of(
      UnitStory story, UnitRules rules, Patches patches, PatrolPlans plans) {
    TreeSet<Long> times = new TreeSet<>();
    for (Event event : story.events()) {
      if (event.type().equals("unit.located")) {
        times.add(event.timeMs());
      }
    }
    List<PointReached> reached = new ArrayList<>();
    for (long at : times) {
      Optional<PatrolPlans.Plan> plan =
          story.team(at).map(team -> plans.byNeighbourhood().get(team));
      if (!story.isOn(at) || plan.isEmpty()) {
        continue;
      }
      Event fix = story.goodFix(at, rules).orElseThrow();
      for (PatrolPlans.Point point : plan.get().points()) {
        if (point.isReachedFrom(UnitStory.lat(fix), UnitStory.lon(fix))) {
          reached.add(new PointReached(at, story.area(at, patches), point.id()));
        }
      }
    }
    return reached;
  }
}
