package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * Answers made of a run's reference data as far as it is within the visitor's forces; each is kept.
 * Which files that is says the run, never the address. Confined to one event loop.
 */
final class ReferenceAnswers {
  static final int KEPT_MAX = 32;

  private final Vertx vertx;
  private final LiveState state;
  private final String none;
  private final Reading reading;
  private final Map<Wanted, Future<String>> kept = new LinkedHashMap<>();

  /** Makes JSON of reference data, within these forces. Not on the event loop. */
  @FunctionalInterface
  interface Reading {
    String of(ReferenceTexts texts, Forces forces) throws Exception;
  }

  private record Wanted(String reference, Forces of) {}

  /**
   * @param none the answer for a run without reference data
   */
  ReferenceAnswers(Vertx vertx, LiveState state, String none, Reading reading) {
    this.vertx = vertx;
    this.state = state;
    this.none = none;
    this.reading = reading;
  }

  /** {@code ?run} names the run. */
  void answer(RoutingContext context) {
    String id = Subscription.requireRun(context.request().getParam("run"));
    Optional<String> reference =
        state
            .run(id)
            .flatMap(RunState::run)
            .flatMap(Run::reference)
            .filter(name -> !name.isEmpty());
    reference
        .map(name -> read(new Wanted(name, Access.of(context).forces())))
        .orElse(Future.succeededFuture(none))
        .onSuccess(json -> Answer.json(context, json))
        .onFailure(context::fail);
  }

  private Future<String> read(Wanted wanted) {
    Future<String> known = kept.get(wanted);
    if (known != null && !known.failed()) {
      return known;
    }
    if (kept.size() >= KEPT_MAX) {
      kept.remove(kept.keySet().iterator().next());
    }
    Future<String> read =
        vertx.executeBlocking(
            () -> reading.of(ReferenceFolder.texts(wanted.reference()), wanted.of()), false);
    kept.put(wanted, read);
    return read;
  }
}
