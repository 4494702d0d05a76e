package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventTypes;

/** For some broken promises somebody rings the person later and says why. Not thread-safe. */
final class Explanations {
  private static final double EXPLAINED_SHARE = 0.6;
  private static final double TOLD_SHARE = 0.88;
  private static final double MEAN_MS = 20 * 3_600_000.0;
  private static final double SPREAD = 0.9;
  private static final long LONGEST_MS = 6 * 86_400_000L;
  private static final List<String> REASONS =
      List.of("no-unit-free", "higher-priority", "distance", "staff-absent", "error", "weather");

  private final Stage stage;

  Explanations(Stage stage) {
    this.stage = stage;
  }

  /** A promise of this name to this subject is known now to be broken. */
  void broken(String promise, String subject) {
    String id = promise + "/" + subject;
    Randomness random = stage.random("explanation " + id);
    if (random.chance(EXPLAINED_SHARE)) {
      stage
          .schedule()
          .in(random.logNormalMs(MEAN_MS, SPREAD, LONGEST_MS), () -> explain(id, random));
    }
  }

  private void explain(String promiseId, Randomness random) {
    Map<String, Object> data = new TreeMap<>();
    String reason = random.oneOf(REASONS);
    data.put("reason", reason);
    if (random.chance(0.5)) {
      data.put("text", "We are sorry: " + reason.replace('-', ' ') + ".");
    }
    if (random.chance(TOLD_SHARE)) {
      long toldMs = stage.schedule().nowMs() - random.uniformMs(0, 5 * 60_000L);
      data.put("toldCallerAt", Instant.ofEpochMilli(toldMs).toString());
    }
    stage.say(
        "contacts",
        EventTypes.PROMISE_EXPLAINED,
        promiseId + "/explained",
        promiseId,
        new Data(data));
  }
}
