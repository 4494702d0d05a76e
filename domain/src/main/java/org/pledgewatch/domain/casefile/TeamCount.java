package org.pledgewatch.domain.casefile;

import java.util.HashMap;
import java.util.Map;

/** How many units of a team are on duty, and how many visible, as its news is told. */
final class TeamCount {
  private final Map<String, TeamNews> newest = new HashMap<>();
  private int on;
  private int visible;

  /** Takes the news of a unit, which holds in place of its news before. */
  void take(TeamNews news) {
    TeamNews before = newest.put(news.unit(), news);
    if (before != null) {
      count(before, -1);
    }
    count(news, 1);
  }

  private void count(TeamNews news, int times) {
    on += news.on() ? times : 0;
    visible += news.visible() ? times : 0;
  }

  boolean isAnyOn() {
    return on > 0;
  }

  boolean isAnyVisible() {
    return visible > 0;
  }
}
