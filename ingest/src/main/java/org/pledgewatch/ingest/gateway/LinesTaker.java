package org.pledgewatch.ingest.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.pledgewatch.domain.run.Run;

/** One event a line, for as long as the client likes; see {@link LinesSession}. */
final class LinesTaker implements EventsTaker {
  private final Vertx vertx;
  private final int lineSMax;
  private final Admission admission;
  private final Quota quota;
  private final Answers answers;

  /**
   * @param lineSMax seconds that a line may take to arrive, about
   */
  LinesTaker(Vertx vertx, int lineSMax, Admission admission, Quota quota, Answers answers) {
    this.vertx = vertx;
    this.lineSMax = lineSMax;
    this.admission = admission;
    this.quota = quota;
    this.answers = answers;
  }

  @Override
  public void take(Run run, HttpServerRequest request) {
    BodyReader.continueIfAsked(request);
    new LinesSession(vertx, lineSMax, run, request, admission, quota, answers).start();
  }
}
