package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.run.Run;

/** Brings one message by the way that all events come in by. Confined to one event loop. */
final class MqttIntake {
  private final RunRegistry runs;
  private final Admission admission;
  private final Quarantine quarantine;
  private final GatewayMetrics metrics;
  private final Clock wall;

  MqttIntake(
      RunRegistry runs,
      Admission admission,
      Quarantine quarantine,
      GatewayMetrics metrics,
      Clock wall) {
    this.runs = runs;
    this.admission = admission;
    this.quarantine = quarantine;
    this.metrics = metrics;
    this.wall = wall;
  }

  /** The outcome once the log or quarantine has it; fails where they cannot take it. */
  Future<Outcome> take(String topicName, byte[] payload, String clientId) {
    Optional<MqttTopic> topic = MqttTopic.parse(topicName);
    if (topic.isEmpty()) {
      return refuse("", "topic: it must be " + MqttTopic.FORM, payload, clientId);
    }
    Optional<Run> run = runs.find(topic.get().run());
    if (run.isEmpty()) {
      return refuse(
          topic.get().run(),
          "topic: there is no run \"" + topic.get().run() + "\"",
          payload,
          clientId);
    }
    return admission
        .admit(run.get(), List.of(MqttFix.read(payload, topic.get(), clientId)))
        .map(outcomes -> outcomes.get(0));
  }

  /** What has no run cannot be admitted to one; it is listed all the same. */
  private Future<Outcome> refuse(String run, String detail, byte[] payload, String clientId) {
    Rejection rejection = new Rejection(Rejection.Reason.ENVELOPE, detail);
    Optional<String> source = Optional.of("/mqtt/" + clientId);
    Outcome outcome =
        new Outcome(Outcome.Verdict.REFUSED, Optional.of(rejection), Optional.empty(), source);
    return quarantine
        .add(
            List.of(
                new Quarantined(run, rejection, Optional.empty(), source, wall.millis(), payload)))
        .map(
            listed -> {
              metrics.count(outcome);
              return outcome;
            });
  }
}
