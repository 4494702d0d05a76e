package org.pledgewatch.bench.store;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/** Names of figures, of which the first of each kind is one that the pages ask for. */
final class Keys {
  static final String FORCE = "west-yorkshire";
  static final String PROMISE = "answer-999";

  private static final int DISTRICTS = 5;

  private static final List<String> PROMISES =
      List.of(PROMISE, "answer-101", "deploy-emergency", "attend-emergency-urban", "explain");
  private static final List<String> DURATIONS =
      List.of("call-handling", "abandonment", "time-to-assign", "travel", "response", "on-scene");
  private static final List<String> LEVELS =
      List.of(
          "calls-waiting", "calls-talking", "agents-available", "incidents-open", "units-on-duty");
  private static final List<String> DEMANDS = List.of("calls", "incidents");

  private Keys() {}

  static List<FigureKey> of(Stratum stratum) {
    List<FigureKey> keys = new ArrayList<>(stratum.keys());
    for (int i = 0; i < stratum.keys(); i++) {
      keys.add(new FigureKey(stratum.measure(), tags(stratum, i)));
    }
    return keys;
  }

  private static Tags tags(Stratum stratum, int number) {
    return switch (stratum.measure()) {
      case "promise" -> tags(stratum, "promise", PROMISES, "reason", number);
      case "duration" -> tags(stratum, "duration", DURATIONS, "grade", number);
      case "level" -> tags(stratum, "level", LEVELS, "grade", number).with("line", "999");
      case "demand" -> tags(stratum, "demand", DEMANDS, "grade", number);
      case "abstraction" ->
          place(stratum.level(), number % stratum.places())
              .with("reason", "reason-" + number / stratum.places());
      default -> place(stratum.level(), number);
    };
  }

  private static Tags tags(
      Stratum stratum, String name, List<String> rules, String further, int number) {
    int places = stratum.places();
    int rule = number / places;
    Tags tags = place(stratum.level(), number % places);
    if (rule >= rules.size()) {
      tags = tags.with(further, further + "-" + rule / rules.size());
    }
    return tags.with(name, rules.get(rule % rules.size()));
  }

  private static Tags place(String level, int number) {
    Tags force = Tags.of("force", FORCE);
    return switch (level) {
      case "force" -> force;
      case "centre" -> force.with("centre", "centre-" + number);
      case "district" -> force.with("district", "district-" + number);
      case "neighbourhood" ->
          force
              .with("district", "district-" + number % DISTRICTS)
              .with("neighbourhood", "ward-" + number);
      default -> throw new IllegalArgumentException("level: " + level);
    };
  }
}
