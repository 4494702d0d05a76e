package org.pledgewatch.ingest.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventTypes;

/** What citizens think afterwards: better where somebody came in time. */
final class Feedbacks {
  private static final double AFTER_INCIDENT = 0.05;
  private static final double INCIVILITY = 0.04;
  private static final double DAY_MEAN_MS = 86_400_000;
  private static final long LONGEST_MS = 10 * 86_400_000L;
  private static final double SPREAD = 0.9;
  private static final int SCORE_MAX = 5;
  private static final List<String> CHANNELS =
      List.of("callback", "web", "survey", "survey", "card", "social", "mystery-shop");

  private final Stage stage;

  Feedbacks(Stage stage) {
    this.stage = stage;
  }

  void closed(Incident incident) {
    Randomness random = stage.random("feedback " + incident.id);
    if (random.chance(AFTER_INCIDENT)) {
      Data data = new Data(opinion(incident, random));
      String id = "f-" + incident.id;
      long inMs = random.logNormalMs(DAY_MEAN_MS, SPREAD, LONGEST_MS);
      stage
          .schedule()
          .in(inMs, () -> stage.say("feedback", EventTypes.FEEDBACK_RECEIVED, id, id, data));
    }
  }

  private Map<String, Object> opinion(Incident incident, Randomness random) {
    Map<String, Object> data = new TreeMap<>();
    data.put("channel", random.oneOf(CHANNELS));
    boolean cameInTime =
        incident.firstArrivalMs.isPresent()
            && AttendancePromise.of(incident)
                .filter(promise -> promise.isBrokenBy(incident, incident.firstArrivalMs.get()))
                .isEmpty();
    int lost = random.below(cameInTime ? 3 : SCORE_MAX);
    data.put("score", BigDecimal.valueOf(SCORE_MAX - (long) lost));
    data.put("force", stage.force().id());
    if (random.chance(0.7)) {
      data.put("neighbourhood", incident.ward.id());
    }
    data.put("about", incident.grade.id());
    if (random.chance(INCIVILITY)) {
      data.put("incivility", true);
    }
    return data;
  }
}
