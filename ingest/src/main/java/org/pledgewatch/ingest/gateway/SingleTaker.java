package org.pledgewatch.ingest.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.pledgewatch.domain.run.Run;

/** One event a body: the answer is about that event. */
final class SingleTaker implements EventsTaker {
  private final Admission admission;
  private final BodyReader bodies;
  private final Quota quota;
  private final Answers answers;

  SingleTaker(Admission admission, BodyReader bodies, Quota quota, Answers answers) {
    this.admission = admission;
    this.bodies = bodies;
    this.quota = quota;
    this.answers = answers;
  }

  @Override
  public void take(Run run, HttpServerRequest request) {
    bodies
        .read(request, BodyReader.EVENT_BYTES_MAX)
        .map(Buffer::getBytes)
        .compose(body -> admission.admit(run, List.of(Arrival.read(body))))
        .onSuccess(outcomes -> answer(request, outcomes.get(0)))
        .onFailure(e -> answers.send(request, e));
  }

  private void answer(HttpServerRequest request, Outcome outcome) {
    quota.charge(Client.of(request), 1);
    if (outcome.rejection().isPresent()) {
      JsonObject whose = new JsonObject();
      outcome.id().ifPresent(id -> whose.put("id", id));
      outcome.source().ifPresent(source -> whose.put("source", source));
      answers.send(request, Problem.of(outcome.rejection().get()), whose);
      return;
    }
    Tally tally = Tally.ofLines();
    tally.add(0, outcome);
    answers.send(request, outcome.status(), tally.counts());
  }
}
