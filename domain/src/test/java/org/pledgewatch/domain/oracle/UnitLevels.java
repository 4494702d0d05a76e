package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/** When one unit is on duty and when it is committed, and where it counts. */
final class UnitLevels {
  private UnitLevels() {}

  static List<Stay> onDuty(UnitStory story, Patches patches) {
    List<Span> on = new ArrayList<>();
    for (Span span : betweenDuties(story)) {
      if (story.isOn(span.fromMs())) {
        on.add(span);
      }
    }
    return of("units-on-duty", Span.union(on), story, patches);
  }

  /**
   * @param committed when at least one incident holds the unit
   */
  static List<Stay> committed(UnitStory story, List<Span> committed, Patches patches) {
    return of("units-committed", committed, story, patches);
  }

  private static List<Stay> of(String level, List<Span> inLevel, UnitStory story, Patches patches) {
    List<Stay> stays = new ArrayList<>();
    for (Span span : inLevel) {
      for (Span between : betweenDuties(story)) {
        long from = Math.max(span.fromMs(), between.fromMs());
        long until = Math.min(span.untilMs(), between.untilMs());
        if (from < until) {
          for (Tags tags : story.area(from, patches).scopes(Tags.NONE)) {
            FigureKey key = new FigureKey("level", tags.with("level", level));
            stays.add(new Stay(key, "value", from, until, span.fromMs()));
          }
        }
      }
    }
    return stays;
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
