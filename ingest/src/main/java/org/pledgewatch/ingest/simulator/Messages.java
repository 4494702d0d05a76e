package org.pledgewatch.ingest.simulator;

import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/**
 * Messages to neighbourhood teams: often answered by a machine at once and by a person later,
 * mostly within a day, sometimes never. Pledge point 4.
 */
final class Messages {
  private static final long MINUTE_MS = 60_000;
  private static final long HOUR_MS = 60 * MINUTE_MS;
  private static final long PROMISED_MS = 24 * HOUR_MS;
  private static final double AUTOMATED = 0.7;
  private static final double PROMPT = 0.82;
  private static final double LATE = 0.12;
  private static final double WITHDRAWN = 0.03;
  private static final double PROMPT_MEAN_MS = 7 * HOUR_MS;
  private static final List<String> CHANNELS = List.of("phone", "email", "email", "web", "social");

  private final Stage stage;
  private final Schedule schedule;
  private final Explanations explanations;

  Messages(Stage stage, Explanations explanations) {
    this.stage = stage;
    this.schedule = stage.schedule();
    this.explanations = explanations;
  }

  void begin() {
    double perDay = stage.force().messagesPerWardPerDay() * stage.territory().wards().size();
    new Happenings(perDay, stage.random("messages"), schedule, this::receive).begin();
  }

  private void receive(long number) {
    String id = stage.id("m", number);
    Randomness random = stage.random("message " + id);
    Data data =
        Data.of("neighbourhood", stage.territory().any(random).id())
            .with("channel", random.oneOf(CHANNELS));
    say(EventTypes.MESSAGE_RECEIVED, id, "received", data);
    if (random.chance(AUTOMATED)) {
      schedule.in(random.uniformMs(2_000, MINUTE_MS), () -> reply(id, "automated", true, false));
    }
    if (random.chance(WITHDRAWN)) {
      schedule.in(
          random.uniformMs(MINUTE_MS, 20 * HOUR_MS),
          () -> say(EventTypes.MESSAGE_WITHDRAWN, id, "withdrawn", Data.EMPTY));
      return;
    }
    answer(id, random);
  }

  private void answer(String id, Randomness random) {
    double how = random.unit();
    boolean full = random.chance(0.8);
    if (how < PROMPT) {
      long inMs = random.logNormalMs(PROMPT_MEAN_MS, 1, PROMISED_MS);
      schedule.in(inMs, () -> reply(id, "replied", false, full));
    } else {
      if (how < PROMPT + LATE) {
        long inMs = random.uniformMs(PROMISED_MS, 4 * PROMISED_MS);
        schedule.in(inMs, () -> reply(id, "replied", false, full));
      }
      schedule.in(PROMISED_MS + 1, () -> explanations.broken("message-24h", id));
    }
  }

  private void reply(String id, String what, boolean automated, boolean full) {
    Data data = Data.of("automated", automated).with("full", full);
    say(EventTypes.MESSAGE_REPLIED, id, what, data);
  }

  private void say(EventType type, String id, String what, Data data) {
    stage.say("contacts", type, id + "/" + what, id, data);
  }
}
