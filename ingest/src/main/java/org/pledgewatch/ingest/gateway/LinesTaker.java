package org.pledgewatch.ingest.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.pledgewatch.domain.run.Run;

/** One event a line, for as long as the client likes; see {@link LinesSession}. */
final class LinesTaker implements EventsTaker {
  private final Vertx vertx;
  private final Admission admission;
  private final Quota quota;
  private final Answers answers;

  LinesTaker(Vertx vertx, Admission admission, Quota quota, Answers answers) {
    this.vertx = vertx;
    this.admission = admission;
    this.quota = quota;
    this.answers = answers;
  }

  @Override
  public void take(Run run, HttpServerRequest request) {
    BodyReader.continueIfAsked(request);
    new LinesSession(vertx, run, request, admission, quota, answers).start();
  }
}
