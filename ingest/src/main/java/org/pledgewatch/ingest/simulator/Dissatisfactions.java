package org.pledgewatch.ingest.simulator;

import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/**
 * People who say that they are not satisfied, and the stages of putting it right, any of which may
 * be skipped. Pledge point 10.
 */
final class Dissatisfactions {
  private static final long HOUR_MS = 3_600_000;
  private static final long DAY_MS = 24 * HOUR_MS;
  private static final double PER_CALL = 0.0015;
  private static final double PER_DAY_MIN = 0.7;
  private static final double PROMPT = 0.86;
  private static final double TALKED = 0.8;
  private static final double PLANNED = 0.7;
  private static final double RESOLVED = 0.85;

  private final Stage stage;
  private final Schedule schedule;
  private final Explanations explanations;

  Dissatisfactions(Stage stage, Explanations explanations) {
    this.stage = stage;
    this.schedule = stage.schedule();
    this.explanations = explanations;
  }

  void begin() {
    double perDay = Math.max(PER_DAY_MIN, PER_CALL * stage.force().callsPerDay());
    new Happenings(perDay, stage.random("dissatisfactions"), schedule, this::report).begin();
  }

  private void report(long number) {
    String id = stage.id("d", number);
    Randomness random = stage.random("dissatisfaction " + id);
    Map<String, Object> data = new TreeMap<>();
    data.put("force", stage.force().id());
    if (random.chance(0.6)) {
      data.put("neighbourhood", stage.territory().any(random).id());
    }
    data.put("channel", random.chance(0.5) ? "phone" : "web");
    data.put("incivility", random.chance(0.2));
    say(EventTypes.DISSATISFACTION_REPORTED, id, "reported", new Data(data));
    long acknowledgedMs =
        random.chance(PROMPT)
            ? random.logNormalMs(7.0 * HOUR_MS, 0.9, DAY_MS)
            : random.uniformMs(DAY_MS, 4 * DAY_MS);
    if (acknowledgedMs > DAY_MS) {
      schedule.in(DAY_MS + 1, () -> explanations.broken("dissatisfaction-24h", id));
    }
    schedule.in(acknowledgedMs, () -> acknowledge(id, random));
  }

  private void acknowledge(String id, Randomness random) {
    say(EventTypes.DISSATISFACTION_ACKNOWLEDGED, id, "acknowledged", Data.EMPTY);
    long talkedMs = random.uniformMs(HOUR_MS, 3 * DAY_MS);
    long plannedMs = talkedMs + random.uniformMs(HOUR_MS, 4 * DAY_MS);
    long resolvedMs = plannedMs + random.uniformMs(DAY_MS, 14 * DAY_MS);
    maybe(random, TALKED, talkedMs, EventTypes.DISSATISFACTION_TALKED, id, "talked");
    maybe(random, PLANNED, plannedMs, EventTypes.DISSATISFACTION_PLAN_AGREED, id, "plan-agreed");
    maybe(random, RESOLVED, resolvedMs, EventTypes.DISSATISFACTION_RESOLVED, id, "resolved");
  }

  private void maybe(
      Randomness random, double share, long inMs, EventType type, String id, String what) {
    if (random.chance(share)) {
      schedule.in(inMs, () -> say(type, id, what, Data.EMPTY));
    }
  }

  private void say(EventType type, String id, String what, Data data) {
    stage.say("contacts", type, id + "/" + what, id, data);
  }
}
