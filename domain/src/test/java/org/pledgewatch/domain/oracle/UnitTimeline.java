package org.pledgewatch.domain.oracle;

import static org.pledgewatch.domain.oracle.Timeline.NOON;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * A few events of units written by hand, on the ground of {@link Boxes}; times are milliseconds
 * after noon. Ids rise in the order of writing.
 */
final class UnitTimeline {
  private final List<Event> events = new ArrayList<>();
  private UnitSettings settings = UnitSettings.PLEDGE_2008;
  private Ground ground = Boxes.GROUND;

  UnitTimeline rules(UnitRules others) {
    settings = settings.rules(others);
    return this;
  }

  UnitTimeline withoutReference() {
    ground = Ground.NONE;
    return this;
  }

  UnitTimeline plan(String neighbourhood, PatrolPlans.Plan plan) {
    Map<String, PatrolPlans.Plan> plans = new TreeMap<>(settings.plans().byNeighbourhood());
    plans.put(neighbourhood, plan);
    settings = settings.plans(new PatrolPlans(plans));
    return this;
  }

  /** Of Essex, and of that team; null for none. */
  UnitTimeline on(String unit, long ms, String team) {
    return duty(unit, ms, "on", team, Data.EMPTY);
  }

  UnitTimeline onInPlainClothes(String unit, long ms, String team) {
    return duty(unit, ms, "on", team, Data.of("dress", "plain"));
  }

  UnitTimeline off(String unit, long ms, String team) {
    return duty(unit, ms, "off", team, Data.EMPTY);
  }

  /** A reason of null leaves it out. */
  UnitTimeline abstracted(String unit, long ms, String team, String reason) {
    return duty(
        unit, ms, "abstracted", team, reason == null ? Data.EMPTY : Data.of("reason", reason));
  }

  private UnitTimeline duty(String unit, long ms, String state, String team, Data more) {
    Data data = more.with("state", state).with("force", "essex");
    return add("unit.duty", unit, ms, team == null ? data : data.with("team", team));
  }

  UnitTimeline does(String unit, long ms, String activity) {
    return add("unit.activity", unit, ms, Data.of("activity", activity));
  }

  /** In the middle of that neighbourhood's height, so many degrees east of Greenwich. */
  UnitTimeline at(String unit, long ms, String lon) {
    return at(unit, ms, "51.005", lon);
  }

  UnitTimeline at(String unit, long ms, String lat, String lon) {
    Data data = Data.of("lat", new BigDecimal(lat)).with("lon", new BigDecimal(lon));
    return add("unit.located", unit, ms, data);
  }

  UnitTimeline assigned(String incident, long ms, String unit) {
    return add("incident.assigned", incident, ms, Data.of("unit", unit));
  }

  UnitTimeline cleared(String incident, long ms, String unit) {
    return add("incident.cleared", incident, ms, Data.of("unit", unit));
  }

  UnitTimeline closed(String incident, long ms) {
    return add("incident.closed", incident, ms, Data.of("disposition", "attended"));
  }

  private UnitTimeline add(String type, String subject, long ms, Data data) {
    String id = String.format("e-%04d", events.size());
    events.add(Event.of(id, "/test", type, subject, NOON.plusMillis(ms), data));
    return this;
  }

  SortedMap<FigureKey, SortedMap<String, Number>> figures(long ms, String window) {
    return new Oracle(events, OracleRules.pledge2008().units(settings), ground)
        .figuresAt(NOON.plusMillis(ms), window);
  }

  /** Tags of all keys of a measure that exist, as JSON. */
  List<String> tags(long ms, String window, String measure) {
    return figures(ms, window).keySet().stream()
        .filter(key -> key.measure().equals(measure))
        .map(key -> key.tags().toString())
        .toList();
  }

  /** One field, or null where it is absent. */
  Number field(long ms, String window, String field, String... tags) {
    return figures(ms, window).get(Oracle.key("presence", tags)).get(field);
  }

  /** The bands of duty time of the last five minutes in seconds, those that are not 0. */
  String bands(long ms, String... tags) {
    return shown(
        ms, Oracle.key("presence", tags), "duty|visible|not_visible|off_patch|unknown|abstracted");
  }

  /** Those fields of a key in the last five minutes that are not 0. */
  String shown(long ms, FigureKey key, String fields) {
    SortedMap<String, Number> all = figures(ms, "PT5M").get(key);
    if (all == null) {
      return "no such key";
    }
    return all.entrySet().stream()
        .filter(field -> field.getKey().matches(fields))
        .filter(field -> field.getValue().doubleValue() != 0)
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(" "));
  }

  /** A level right now. */
  String now(long ms, String level, String... tags) {
    SortedMap<String, Number> fields = figures(ms, null).get(Timeline.levelKey(level, tags));
    return fields == null ? "no such key" : fields.toString();
  }
}
