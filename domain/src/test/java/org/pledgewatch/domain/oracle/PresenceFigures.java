package org.pledgewatch.domain.oracle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/** Measures {@code presence} and {@code abstraction} of all units. */
final class PresenceFigures {
  private final UnitSettings settings;
  private final Patches patches;
  private final ZoneId zone;
  private final Map<Tags, PresenceHistory> presence = new HashMap<>();
  private final Map<Tags, List<Span>> abstraction = new HashMap<>();

  PresenceFigures(List<UnitStory> stories, UnitSettings settings, Patches patches, ZoneId zone) {
    this.patches = patches;
    this.settings = settings;
    this.zone = zone;
    for (UnitStory story : stories) {
      UnitStretch.of(story, settings.rules(), patches).forEach(this::add);
      for (PointReached reached :
          PointReached.of(story, settings.rules(), patches, settings.plans())) {
        for (Tags tags : reached.team().scopes(Tags.NONE)) {
          history(tags).add(reached);
        }
      }
    }
  }

  private void add(UnitStretch stretch) {
    if (stretch.band().isPresent()) {
      for (Tags tags : stretch.team().orElseThrow().scopes(Tags.NONE)) {
        history(tags).add(stretch);
      }
    }
    if (stretch.reason().isPresent()) {
      for (Tags tags : stretch.team().orElseThrow().scopes(Tags.NONE)) {
        abstraction
            .computeIfAbsent(tags.with("reason", stretch.reason().get()), t -> new ArrayList<>())
            .add(stretch.span());
      }
    }
    for (String neighbourhood : stretch.helped()) {
      Area scope = patches.area(Optional.of(neighbourhood), Optional.empty());
      for (Tags tags : scope.scopes(Tags.NONE)) {
        history(tags).addHelp(stretch.span());
      }
    }
  }

  private PresenceHistory history(Tags tags) {
    return presence.computeIfAbsent(tags, t -> new PresenceHistory());
  }

  /** Of the window (start, at], whose name says whether units are counted in it. */
  Map<FigureKey, SortedMap<String, Number>> figures(String windowName, Span window) {
    Map<FigureKey, SortedMap<String, Number>> figures = new HashMap<>();
    Map<String, List<Span>> red = new TreeMap<>();
    Map<String, List<Span>> out = new TreeMap<>();
    settings
        .plans()
        .byNeighbourhood()
        .forEach(
            (neighbourhood, plan) -> {
              red.put(neighbourhood, PatrolPlans.within(window, plan.redSectors(), zone));
              out.put(neighbourhood, PatrolPlans.within(window, plan.outOfStation(), zone));
            });
    presence.forEach(
        (tags, history) -> {
          if (history.hasBegunBy(window.untilMs())) {
            SortedMap<String, Number> fields = history.fields(window, red, out);
            if (PresenceHistory.COUNTING_UNITS.contains(windowName)) {
              fields.putAll(history.units(window, settings.rules().goal()));
            }
            figures.put(new FigureKey("presence", tags), fields);
          }
        });
    abstraction.forEach(
        (tags, spans) -> {
          if (spans.stream().anyMatch(span -> span.fromMs() <= window.untilMs())) {
            long ms = 0;
            for (Span span : spans) {
              ms += span.overlapMs(window);
            }
            figures.put(
                new FigureKey("abstraction", tags), new TreeMap<>(Map.of("seconds", ms / 1000.0)));
          }
        });
    return figures;
  }
}
