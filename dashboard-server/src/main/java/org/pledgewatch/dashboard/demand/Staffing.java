package org.pledgewatch.dashboard.demand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What today's quarters had to do and to do it with: levels, each by quarter. */
record Staffing(Sampled sampled) {
  static final String WINDOW = "PT15M";
  static final List<String> FIELDS = List.of("max", "mean");
  static final List<String> LEVELS =
      List.of(
          "calls-waiting",
          "calls-talking",
          "agents-staffed",
          "incidents-open",
          "units-on-duty",
          "units-committed");

  /** A level of which nothing is stored is left out. */
  void write(Day today, long untilMs, ObjectNode to) {
    for (String level : LEVELS) {
      if (sampled.has(level)) {
        ObjectNode json = to.putObject(level);
        for (String field : FIELDS) {
          ArrayNode values = json.putArray(field);
          for (Day.Quarter quarter : today.quarters()) {
            if (quarter.toMs() > untilMs) {
              values.addNull();
            } else {
              values.add(sampled.at(level, field, quarter.toMs()).orElse(null));
            }
          }
        }
      }
    }
  }
}
