package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When units are on duty and when they are committed, and where they count. */
record UnitLevels(Patches patches, Tally tally) {

  void onDuty(UnitStory story) {
    List<Span> on = new ArrayList<>();
    for (Span span : betweenDuties(story)) {
      if (story.isOn(span.fromMs())) {
        on.add(span);
      }
    }
    add("units-on-duty", Span.union(on), story);
  }

  /**
   * @param committed when at least one incident holds the unit
   */
  void committed(UnitStory story, List<Span> committed) {
    add("units-committed", committed, story);
  }

  private void add(String level, List<Span> inLevel, UnitStory story) {
    for (Span span : inLevel) {
      for (Span between : betweenDuties(story)) {
        long from = Math.max(span.fromMs(), between.fromMs());
        long until = Math.min(span.untilMs(), between.untilMs());
        Area area = story.area(from, patches);
        tally.stay(area.keys("level", level, Map.of()), "value", from, until, span.fromMs());
      }
    }
  }

  /** All of time, cut where the unit's duty may change. */
  private static List<Span> betweenDuties(UnitStory story) {
    List<Long> cuts = new ArrayList<>();
    cuts.add(Long.MIN_VALUE);
    story.events().stream()
        .filter(event -> event.type().equals("unit.duty"))
        .mapToLong(event -> event.timeMs())
        .distinct()
        .forEach(cuts::add);
    cuts.add(CallCase.NEVER);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      spans.add(new Span(cuts.get(i), cuts.get(i + 1)));
    }
    return spans;
  }
}
