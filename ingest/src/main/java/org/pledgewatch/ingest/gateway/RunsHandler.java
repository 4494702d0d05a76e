package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Optional;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.domain.wire.RunJson;

/** {@code POST /runs} and {@code GET /runs}. */
final class RunsHandler {
  private final RunRegistry runs;
  private final ReferenceFolders references;
  private final BodyReader bodies;
  private final Answers answers;
  private final Clock wall;

  RunsHandler(
      RunRegistry runs,
      ReferenceFolders references,
      BodyReader bodies,
      Answers answers,
      Clock wall) {
    this.runs = runs;
    this.references = references;
    this.bodies = bodies;
    this.answers = answers;
    this.wall = wall;
  }

  void list(RoutingContext context) {
    JsonArray all = new JsonArray();
    runs.all().forEach(run -> all.add(json(run)));
    answers.send(context.request(), 200, new JsonObject().put("runs", all));
  }

  void create(RoutingContext context) {
    HttpServerRequest request = context.request();
    bodies
        .read(request, BodyReader.RUN_BYTES_MAX)
        .compose(this::read)
        .compose(run -> runs.create(checked(run)).map(creation -> answer(run, creation)))
        .onSuccess(answer -> answers.send(request, answer.status(), answer.json()))
        .onFailure(e -> answers.send(request, e));
  }

  private record Answer(int status, JsonObject json) {}

  /** The run asked for; in the zone of its reference data where it names none. */
  private Future<Run> read(Buffer body) {
    try {
      Run run = RunJson.decode(body.getBytes(), wall.millis());
      requireShipped(run.policy());
      requireEvents(run.clock());
      if (run.reference().isEmpty()) {
        return Future.succeededFuture(made(run, Optional.empty()));
      }
      String reference = references.resolve(run.reference().get());
      return references
          .read(reference)
          .map(
              data ->
                  made(
                      RunJson.decode(body.getBytes(), data.calendar().zone(), wall.millis()),
                      Optional.of(reference)))
          .recover(e -> Future.failedFuture(bad(e)));
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(bad(e));
    }
  }

  private Run made(Run run, Optional<String> reference) {
    return new Run(
        run.id(),
        run.title(),
        run.clock(),
        run.policy(),
        reference,
        run.zone(),
        run.every(),
        wall.millis());
  }

  private static ProblemException bad(Throwable e) {
    return new ProblemException(
        new Problem(
            400, "bad-run", String.valueOf(e.getMessage()), "correct the value and send it again"));
  }

  /** Whoever may post a run must not have the engine read any file of its machine. */
  private static void requireShipped(String policy) {
    if (!PolicyYaml.SHIPPED.contains(policy)) {
      throw new IllegalArgumentException(
          "policy: \"" + policy + "\" (must be " + String.join(" or ", PolicyYaml.SHIPPED) + ")");
    }
  }

  private static void requireEvents(Run.Clock clock) {
    if (clock == Run.Clock.REPLAY) {
      throw new IllegalArgumentException("clock: \"replay\" (a run of events has wall or events)");
    }
  }

  private Run checked(Run run) {
    if (runs.find(run.id()).isEmpty() && runs.all().size() >= RunRegistry.RUNS_MAX) {
      throw new ProblemException(
          new Problem(
              409,
              "too-many-runs",
              "there are " + RunRegistry.RUNS_MAX + " runs, which is the bound",
              "use one of the runs there are"));
    }
    return run;
  }

  private static Answer answer(Run wanted, RunRegistry.Creation creation) {
    Run stands = creation.run();
    if (!sameSettings(stands, wanted)) {
      throw new ProblemException(
          new Problem(
              409,
              "run-exists",
              "run \"" + stands.id() + "\" exists with other settings: " + json(stands),
              "use those settings, or another id"));
    }
    return new Answer(creation.made() ? 201 : 200, json(stands));
  }

  private static boolean sameSettings(Run one, Run other) {
    return one.title().equals(other.title())
        && one.clock() == other.clock()
        && one.policy().equals(other.policy())
        && one.reference().equals(other.reference())
        && one.zone().equals(other.zone())
        && one.every().equals(other.every());
  }

  private static JsonObject json(Run run) {
    return new JsonObject(Buffer.buffer(RunJson.encode(run)));
  }
}
