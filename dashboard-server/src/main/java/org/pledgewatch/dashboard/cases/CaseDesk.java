package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.wire.Json;

/** Answers questions about cases at the moment of their run. Confined to one event loop. */
final class CaseDesk {
  /** A promise that is known, its case, and the run's time. */
  record Found(RunNow now, HeldPromise promise, HeldCase held) {
    CaseStanding whole() {
      return held.whole(now.run().id());
    }
  }

  private final CaseBook book;
  private final RunTimes times;
  private final BooleanSupplier isComplete;

  /**
   * @param isComplete whether all that the topic had at the start has been read
   */
  CaseDesk(CaseBook book, RunTimes times, BooleanSupplier isComplete) {
    this.book = book;
    this.times = times;
    this.isComplete = isComplete;
  }

  ListJson list(PromiseQuery query) {
    return ListJson.of(
        query, RunNow.of(times, query.run()), book.run(query.run()), isComplete.getAsBoolean());
  }

  /** What single promises together look like. */
  ObjectNode patterns(PatternQuery query) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("run", query.run());
    json.put("complete", isComplete.getAsBoolean());
    json.put("full", book.dropped() > 0);
    RunNow.of(times, query.run())
        .ifPresent(
            now -> {
              PatternCount count = PatternCount.of(book.run(query.run()), query, now.atMs());
              json.setAll(PatternJson.of(count));
            });
    return json;
  }

  /**
   * A promise of one of these forces.
   *
   * @throws NoSuchPromise where it is not known, or of another force: who asks learns neither
   */
  Found find(String run, String id, Forces forces) {
    Optional<RunNow> now = RunNow.of(times, run);
    Optional<RunCases> cases = book.run(run);
    Optional<HeldPromise> promise =
        cases.flatMap(its -> its.promise(id)).filter(its -> forces.cover(force(its)));
    if (now.isEmpty() || promise.isEmpty()) {
      throw NoSuchPromise.unknown(run, id);
    }
    HeldCase held = cases.flatMap(its -> its.find(promise.get().of())).orElseThrow();
    return new Found(now.get(), promise.get(), held);
  }

  /** Null where it is not known. */
  private static String force(HeldPromise promise) {
    return promise.standing().tags().get("force").orElse(null);
  }
}
