package org.pledgewatch.dashboard.demand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pledgewatch.dashboard.demand.DemandQuery.Kind;
import org.pledgewatch.domain.wire.Json;

/** The answer as the page reads it. What is not known is null or left out, never 0. */
record DemandJson(DemandQuery query, ZoneId zone, long untilMs) {

  /** Of a run of which nothing is stored. */
  static String nothing(DemandQuery query, ZoneId zone) {
    return head(query, zone).toString();
  }

  String of(Week week, List<Kind> kinds, Optional<Staffing> staffing, Optional<Load> load) {
    ObjectNode json = head(query, zone);
    json.put("until", untilMs);
    json.put("weeks", week.before().size());
    kinds(kinds, json.putArray("kinds"));
    days(week, json.putArray("days"));
    today(week, json.putObject("today"));
    peaks(Peaks.of(week, untilMs), json.putArray("peaks"));
    staffing.ifPresent(levels -> levels.write(week.today(), untilMs, json.putObject("levels")));
    load.ifPresent(
        hours ->
            hours.write(
                week.days().get(0).quarters().get(0).fromMs(),
                lastHourMs(week),
                json.putArray("load")));
    return json.toString();
  }

  private static ObjectNode head(DemandQuery query, ZoneId zone) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("run", query.run());
    json.put("zone", zone.getId());
    json.put("of", query.of().name());
    query.of().part().ifPresent(part -> json.put("part", part));
    json.put("weeksMax", Week.WEEKS_MAX);
    return json;
  }

  private static void kinds(List<Kind> kinds, ArrayNode to) {
    kinds.stream()
        .sorted(Comparator.comparing(Kind::name).thenComparing(kind -> kind.part().orElse("")))
        .forEach(
            kind -> {
              ObjectNode json = to.addObject().put("of", kind.name());
              kind.part().ifPresent(part -> json.put("part", part));
            });
  }

  private static void days(Week week, ArrayNode to) {
    for (int i = 0; i < Week.DAYS; i++) {
      Day day = week.days().get(i);
      ObjectNode json = to.addObject().put("date", day.date().toString());
      ArrayNode hours = json.putArray("hours");
      for (int hour = 0; hour < Day.HOURS; hour++) {
        ObjectNode cell = hours.addObject();
        put(cell, "count", day.ofHour(hour));
        week.usualHour(i, hour).ifPresent(band -> put(cell, band));
      }
    }
  }

  private static void today(Week week, ObjectNode json) {
    Day today = week.today();
    json.put("date", today.date().toString());
    ArrayNode quarters = json.putArray("quarters");
    for (Day.Quarter quarter : today.quarters()) {
      ObjectNode cell = quarters.addObject().put("from", quarter.fromMs());
      quarter.count().ifPresent(count -> cell.put("count", count));
      week.usualQuarter(Week.DAYS - 1, quarter.ofDay()).ifPresent(band -> put(cell, band));
    }
  }

  private void peaks(List<Peak> peaks, ArrayNode to) {
    for (Peak peak : peaks) {
      to.addObject()
          .put("from", peak.fromMs())
          .put("to", peak.toMs())
          .put("count", peak.count())
          .put("most", peak.most())
          .put("usualLow", peak.usualLow())
          .put("usualHigh", peak.usualHigh())
          .put("goesOn", peak.goesOn())
          .put("name", peak.name(query.of().inWords(peak.count()), zone));
    }
  }

  /** The end of the last quarter on the full hour of the wall's clock that is known. */
  private long lastHourMs(Week week) {
    return week.days().stream()
        .flatMap(day -> day.quarters().stream())
        .filter(quarter -> quarter.ofDay() % 4 == 3 && quarter.toMs() <= untilMs)
        .mapToLong(Day.Quarter::toMs)
        .max()
        .orElse(untilMs);
  }

  private static void put(ObjectNode cell, Band band) {
    cell.put("p10", band.p10());
    cell.put("p50", band.p50());
    cell.put("p90", band.p90());
    cell.put("weeks", band.weeks());
  }

  private static void put(ObjectNode cell, String name, OptionalDouble value) {
    value.ifPresent(known -> cell.put(name, known));
  }
}
