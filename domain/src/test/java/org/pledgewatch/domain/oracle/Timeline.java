package org.pledgewatch.domain.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** A few events written by hand; times are milliseconds after {@link #NOON}. */
final class Timeline {
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  static final long SECOND = 1_000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private final List<Event> events = new ArrayList<>();
  private OracleRules rules = OracleRules.pledge2008();
  private Ground ground = Ground.NONE;

  Timeline rules(OracleRules others) {
    rules = others;
    return this;
  }

  Timeline pledges(PledgeRules others) {
    return rules(rules.pledges(others));
  }

  Timeline on(Ground other) {
    ground = other;
    return this;
  }

  /** An incident of Essex, in a town. */
  Timeline created(String incident, long ms, String grade) {
    Data data = Data.of("grade", grade).with("force", "essex").with("settlement", "urban");
    return event("incident.created", incident, ms, data);
  }

  Timeline regraded(String incident, long ms, String grade) {
    return event("incident.regraded", incident, ms, Data.of("grade", grade));
  }

  Timeline assigned(String incident, long ms) {
    return event("incident.assigned", incident, ms, Data.of("unit", "u"));
  }

  Timeline arrived(String incident, long ms) {
    return event("incident.arrived", incident, ms, Data.of("unit", "u"));
  }

  Timeline closed(String incident, long ms, String disposition) {
    return event("incident.closed", incident, ms, Data.of("disposition", disposition));
  }

  Timeline etaGiven(String incident, long ms, long etaMs) {
    return event("incident.eta-given", incident, ms, Data.of("eta", text(etaMs)));
  }

  Timeline appointment(String incident, long ms, long fromMs, long toMs) {
    Data data = Data.of("from", text(fromMs)).with("to", text(toMs));
    return event("incident.appointment-made", incident, ms, data);
  }

  /** The caller was told. */
  Timeline explained(String promise, long ms) {
    Data data = Data.of("reason", "other").with("toldCallerAt", text(ms));
    return event("promise.explained", promise, ms, data);
  }

  static String text(long ms) {
    return NOON.plusMillis(ms).toString();
  }

  /** Line 999 of Essex, without a centre. */
  Timeline presented(String call, long ms) {
    return presented(call, ms, "999");
  }

  Timeline presented(String call, long ms, String line) {
    return call("call.presented", call, ms, Data.of("line", line).with("force", "essex"));
  }

  Timeline presentedAt(String call, long ms, String force, String centre) {
    Data data = Data.of("line", "999").with("force", force).with("centre", centre);
    return call("call.presented", call, ms, data);
  }

  Timeline answered(String call, long ms) {
    return call("call.answered", call, ms, Data.EMPTY);
  }

  Timeline abandoned(String call, long ms) {
    return call("call.abandoned", call, ms, Data.EMPTY);
  }

  Timeline ended(String call, long ms) {
    return call("call.ended", call, ms, Data.EMPTY);
  }

  Timeline endedAndWrappedUp(String call, long ms, long wrapUpMs) {
    String time = NOON.plusMillis(wrapUpMs).toString();
    return call("call.ended", call, ms, Data.of("wrapUpEndedAt", time));
  }

  /** Essex, without a centre. */
  Timeline agent(String agent, long ms, String state, String... lines) {
    return agentAt(agent, ms, state, Data.of("force", "essex").with("lines", List.of(lines)));
  }

  Timeline agentAt(String agent, long ms, String state, Data place) {
    return call("agent.state", agent, ms, place.with("state", state));
  }

  private Timeline call(String type, String subject, long ms, Data data) {
    return event(type, subject, ms, data);
  }

  Timeline event(String type, String subject, long ms, Data data) {
    // Ids rise in the order of writing, so that ties in time go by it.
    String id = String.format("e-%04d", events.size());
    events.add(Event.of(id, "/test", type, subject, NOON.plusMillis(ms), data));
    return this;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  SortedMap<FigureKey, SortedMap<String, Number>> figures(long ms, String window) {
    return new Oracle(events, rules, ground).figuresAt(NOON.plusMillis(ms), window);
  }

  /** Fields of a key in a window, or null for a key that does not exist yet. */
  Map<String, Number> fields(long ms, String window, FigureKey key) {
    return figures(ms, window).get(key);
  }

  /** The tags of all keys of a measure that exist, as JSON. */
  List<String> tags(long ms, String window, String measure) {
    return figures(ms, window).keySet().stream()
        .filter(key -> key.measure().equals(measure))
        .map(key -> key.tags().toString())
        .toList();
  }

  /** What is not 0, but for percentiles, as one line; or that the key does not exist. */
  String shown(long ms, String window, FigureKey key) {
    Map<String, Number> fields = fields(ms, window, key);
    if (fields == null) {
      return "no such key";
    }
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().matches("p\\d\\d_ms"))
        .filter(field -> field.getValue().doubleValue() != 0 || field.getKey().equals("ratio"))
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Promise {@code answer-999} at {@code all}, the last five minutes. */
  String answer999(long ms) {
    return shown(ms, "PT5M", Oracle.key("promise", "promise", "answer-999"));
  }

  /** A promise at {@code all}, the last day; at whole minutes. */
  String promise(String name, long ms, String... tags) {
    return shown(ms, "P1D", promiseKey(name, tags));
  }

  static FigureKey promiseKey(String name, String... tags) {
    List<String> all = new ArrayList<>(List.of("promise", name));
    all.addAll(List.of(tags));
    return Oracle.key("promise", all.toArray(String[]::new));
  }

  /** A duration at some tags, the last day; at whole minutes. */
  String lasting(String name, long ms, String... tags) {
    List<String> all = new ArrayList<>(List.of("duration", name));
    all.addAll(List.of(tags));
    return shown(ms, "P1D", Oracle.key("duration", all.toArray(String[]::new)));
  }

  /** A duration at {@code all} without line, the last five minutes. */
  String duration(String name, long ms) {
    return shown(ms, "PT5M", Oracle.key("duration", "duration", name));
  }

  /** A level right now, at these tags. */
  String now(long ms, String level, String... tags) {
    return shown(ms, null, levelKey(level, tags));
  }

  static FigureKey levelKey(String level, String... tags) {
    List<String> all = new ArrayList<>(List.of("level", level));
    all.addAll(List.of(tags));
    return Oracle.key("level", all.toArray(String[]::new));
  }
}
