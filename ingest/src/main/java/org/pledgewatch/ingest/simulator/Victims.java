package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Recurrence;

/**
 * Victims of crime who are told how their case goes, as often as was agreed, give or take. Pledge
 * point 9.
 */
final class Victims {
  private static final long HOUR_MS = 3_600_000;
  private static final double PER_CALL = 0.002;
  private static final double PER_DAY_MIN = 0.8;
  private static final double IN_TIME = 0.88;
  private static final double ATTEMPTED_FIRST = 0.3;
  private static final double ENDS = 0.22;
  private static final double CHANGED = 0.06;
  private static final List<String> EVERY = List.of("P1M", "P1M", "P14D", "P7D", "PT48H", "P2W");
  private static final List<String> METHODS = List.of("phone", "email", "text", "letter", "visit");
  private static final List<String> AVOID = List.of("work", "home", "evenings", "mornings");
  private static final List<String> REASONS = List.of("opt-out", "case-closed", "charged");

  private final Stage stage;
  private final Schedule schedule;
  private final Explanations explanations;

  /** One crime's contract. */
  private static final class Contract {
    final String crime;
    final Randomness random;
    String every = "P1M";
    int said;

    Contract(String crime, Randomness random) {
      this.crime = crime;
      this.random = random;
    }
  }

  Victims(Stage stage, Explanations explanations) {
    this.stage = stage;
    this.schedule = stage.schedule();
    this.explanations = explanations;
  }

  void begin() {
    double perDay = Math.max(PER_DAY_MIN, PER_CALL * stage.force().callsPerDay());
    new Happenings(perDay, stage.random("victims"), schedule, this::begin).begin();
  }

  private void begin(long number) {
    String id = stage.id("crime", number);
    agree(new Contract(id, stage.random("victim " + id)));
  }

  private void agree(Contract contract) {
    Randomness random = contract.random;
    Map<String, Object> data = new TreeMap<>();
    data.put("force", stage.force().id());
    contract.every = random.oneOf(EVERY);
    // By default it is each month, and then it need not be said.
    if (!contract.every.equals("P1M") || random.chance(0.5)) {
      data.put("every", contract.every);
    }
    data.put("method", random.oneOf(METHODS));
    if (random.chance(0.4)) {
      data.put("avoid", List.of(random.oneOf(AVOID)));
    }
    say(contract, EventTypes.VICTIM_CONTRACT_AGREED, "agreed", new Data(data));
    planContact(contract);
  }

  private void planContact(Contract contract) {
    Randomness random = contract.random;
    long nowMs = schedule.nowMs();
    long lengthMs = dueMs(contract, nowMs) - nowMs;
    boolean inTime = random.chance(IN_TIME);
    double share = inTime ? 0.5 + 0.48 * random.unit() : 1.02 + 0.6 * random.unit();
    long contactMs = (long) (lengthMs * share);
    if (random.chance(ATTEMPTED_FIRST)) {
      long attemptMs = Math.max(HOUR_MS, contactMs - random.uniformMs(HOUR_MS, 24 * HOUR_MS));
      if (attemptMs < contactMs) {
        schedule.in(attemptMs, () -> contact(contract, "attempted"));
      }
    }
    if (!inTime && contract.said == 1) {
      schedule.in(lengthMs + 1, () -> explanations.broken("victim-informed", contract.crime));
    }
    schedule.in(contactMs, () -> made(contract));
  }

  private static long dueMs(Contract contract, long nowMs) {
    return Recurrence.parse(contract.every)
        .orElseThrow()
        .after(Instant.ofEpochMilli(nowMs), WeeklyRhythm.ZONE)
        .toEpochMilli();
  }

  private void made(Contract contract) {
    contact(contract, "made");
    double next = contract.random.unit();
    if (next < ENDS) {
      schedule.in(contract.random.uniformMs(HOUR_MS / 60, 40 * HOUR_MS), () -> close(contract));
    } else if (next < ENDS + CHANGED) {
      schedule.in(contract.random.uniformMs(HOUR_MS / 60, 40 * HOUR_MS), () -> agree(contract));
    } else {
      planContact(contract);
    }
  }

  private void contact(Contract contract, String outcome) {
    say(contract, EventTypes.VICTIM_CONTACTED, outcome, Data.of("outcome", outcome));
  }

  private void close(Contract contract) {
    Data reason = Data.of("reason", contract.random.oneOf(REASONS));
    say(contract, EventTypes.VICTIM_CLOSED, "closed", reason);
  }

  private void say(Contract contract, EventType type, String what, Data data) {
    String id = contract.crime + "/" + ++contract.said + "-" + what;
    stage.say("contacts", type, id, contract.crime, data);
  }
}
