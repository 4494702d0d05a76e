package org.pledgewatch.domain.wire;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.pledgewatch.domain.reference.PatrolPlan;
import org.pledgewatch.domain.reference.PatrolPoint;
import org.pledgewatch.domain.reference.WeeklyTime;

/** Reads the patrol plans of reference data, YAML or JSON. An unknown key is an error. */
final class PatrolPlansYaml {
  private static final List<String> EVERY_DAY =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

  private static final String MIDNIGHT = "24:00";

  private PatrolPlansYaml() {}

  /** Plans by neighbourhood; none where the text is empty or, with a complaint, wrong. */
  static Map<String, PatrolPlan> read(
      String text, Set<String> neighbourhoods, Consumer<String> complain) {
    if (text.isEmpty()) {
      return Map.of();
    }
    Map<String, PatrolPlan> plans =
        CalendarYaml.read(
                text, yaml -> yaml.namedObjects("patrolPlans", PatrolPlansYaml::plan), complain)
            .orElse(Map.of());
    plans.keySet().stream()
        .filter(neighbourhood -> !neighbourhoods.contains(neighbourhood))
        .forEach(
            neighbourhood ->
                complain.accept(
                    "patrolPlans."
                        + neighbourhood
                        + ": boundaries.geojson has no such neighbourhood"));
    return plans;
  }

  private static PatrolPlan plan(YamlObject yaml) {
    return new PatrolPlan(
        times(yaml, "redSectors"),
        times(yaml, "outOfStation"),
        yaml.objects("patrolPoints").stream().map(PatrolPlansYaml::point).toList());
  }

  private static List<WeeklyTime> times(YamlObject yaml, String key) {
    return yaml.objects(key).stream().map(PatrolPlansYaml::time).toList();
  }

  private static WeeklyTime time(YamlObject yaml) {
    String to = yaml.text("to");
    WeeklyTime time =
        new WeeklyTime(
            CalendarYaml.days(yaml.path() + ".days", yaml.textsOr("days", EVERY_DAY)),
            CalendarYaml.time(yaml.path() + ".from", yaml.text("from")),
            to.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : CalendarYaml.time(yaml.path() + ".to", to));
    yaml.finish();
    return time;
  }

  private static PatrolPoint point(YamlObject yaml) {
    String id = yaml.text("id");
    try {
      PatrolPoint point =
          new PatrolPoint(id, number(yaml, "lat"), number(yaml, "lon"), number(yaml, "radiusM"));
      yaml.finish();
      return point;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(yaml.path() + ": point " + id + ": " + e.getMessage(), e);
    }
  }

  private static double number(YamlObject yaml, String key) {
    String text = yaml.text(key);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + ": \"" + text + "\" is no number", e);
    }
  }
}
