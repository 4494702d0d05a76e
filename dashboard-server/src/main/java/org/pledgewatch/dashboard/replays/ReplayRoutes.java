package org.pledgewatch.dashboard.replays;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Audit;
import org.pledgewatch.dashboard.access.Deed;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.access.RunsShown;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.dashboard.http.EventStream;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayCommand.Wish;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayStatus.State;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * {@code /api/replays}: the list, its stream of events, orders and wishes about them; {@code
 * /api/replays/log?run} says how far a run's log reaches, {@code /api/replays/check} what is wrong
 * with an own pack.
 */
final class ReplayRoutes {
  /** Orders that are not over; the desk takes no more either. */
  static final int OPEN_MAX = 16;

  /** Whoever is a little ahead of the newest event still asks for what is there. */
  private static final Duration AHEAD_MAX = Duration.ofMinutes(1);

  private static final int ACCEPTED = 202;

  private final Vertx vertx;
  private final ReplayBook book;
  private final ReplayReaders readers;
  private final ReplayLog log;
  private final RunDirectory runs;
  private final RunsShown shown;
  private final Audit audit;

  ReplayRoutes(
      Vertx vertx,
      ReplayBook book,
      ReplayReaders readers,
      ReplayLog log,
      RunDirectory runs,
      RunsShown shown,
      Audit audit) {
    this.vertx = vertx;
    this.book = book;
    this.readers = readers;
    this.log = log;
    this.runs = runs;
    this.shown = shown;
    this.audit = audit;
  }

  void mount(Routes routes) {
    routes.get("/api/replays", Permission.REPLAY, this::list);
    routes.stream("/api/replays/stream", Permission.REPLAY, this::stream);
    routes.get("/api/replays/log", Permission.REPLAY, this::log);
    routes.post("/api/replays/check", Permission.REPLAY, this::check);
    routes.post("/api/replays", Permission.REPLAY, this::order);
    for (Wish wish : List.of(Wish.PAUSE, Wish.RESUME, Wish.CANCEL)) {
      routes.post(
          "/api/replays/:id/" + wish.name().toLowerCase(Locale.ROOT),
          Permission.REPLAY,
          context -> wish(context, wish));
    }
  }

  private void list(RoutingContext context) {
    Answer.json(context, book.json(seenBy(context)).toString());
  }

  /** Orders of runs that the visitor may know of. */
  private Predicate<ReplayOrder> seenBy(RoutingContext context) {
    Forces forces = Access.of(context).forces();
    return order -> shown.to(forces, order.source());
  }

  private void stream(RoutingContext context) {
    if (readers.isFull()) {
      EventStream.refuse(context.response());
    } else {
      readers.open(context.response(), seenBy(context));
    }
  }

  private void log(RoutingContext context) {
    Run run = runs.needed(context.request().getParam("run"));
    log.period(run.id())
        .onFailure(context::fail)
        .onSuccess(
            period -> {
              ObjectNode json = Json.MAPPER.createObjectNode().put("run", run.id());
              run.reference().ifPresent(reference -> json.put("reference", reference));
              PolicyYaml.SHIPPED.forEach(json.putArray("policies")::add);
              ReferenceFolder.SHIPPED.forEach(json.putArray("references")::add);
              period.ifPresent(
                  known ->
                      json.put("first", known.first().toString())
                          .put("newest", known.newest().toString()));
              Answer.json(context, json.toString());
            });
  }

  private void check(RoutingContext context) {
    String text = context.body().asString();
    vertx
        .executeBlocking(() -> PackCheck.of(text == null ? "" : text).json(), false)
        .onSuccess(json -> Answer.json(context, json.toString()))
        .onFailure(context::fail);
  }

  private void order(RoutingContext context) {
    OrderForm form = OrderForm.of(context.body().buffer());
    shown.require(Access.of(context).forces(), form.source().orElse(""));
    Run source = runs.needed(form.source().orElse(""));
    String by = Access.of(context).user();
    long nowMs = System.currentTimeMillis();
    vertx
        .executeBlocking(() -> form.order(source, by, nowMs), false)
        .compose(order -> log.period(source.id()).map(period -> inLog(order, period)))
        .map(this::free)
        .compose(order -> start(context, order))
        .onFailure(context::fail);
  }

  private void wish(RoutingContext context, Wish wish) {
    String id = context.pathParam("id");
    Access access = Access.of(context);
    Optional<ReplayOrder> order = book.order(id).filter(seenBy(context));
    if (order.isEmpty()) {
      throw new ReplayRefused(404, List.of("there is no replay \"" + id + "\" in the list"));
    }
    if (!access.forces().isAll() && !order.get().by().equals(access.user())) {
      throw new ReplayRefused(
          403, List.of(id + " is of all forces of its run; only " + order.get().by() + " may"));
    }
    Optional<State> state = book.status(id).map(status -> status.state());
    if (!isPossible(wish, state)) {
      throw new ReplayRefused(
          409,
          List.of(
              id
                  + " is "
                  + state.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("ordered")
                  + ": nothing to "
                  + wish.name().toLowerCase(Locale.ROOT)));
    }
    done(context, new ReplayCommand(order.get(), wish, access.user(), System.currentTimeMillis()))
        .onFailure(context::fail);
  }

  private static boolean isPossible(Wish wish, Optional<State> state) {
    return switch (state.orElse(State.WAITING)) {
      case WAITING, RUNNING -> true;
      case PAUSED, FAILED -> wish != Wish.PAUSE;
      case DONE, CANCELLED -> false;
    };
  }

  private static ReplayOrder inLog(ReplayOrder order, Optional<ReplayLog.Period> period) {
    if (period.isEmpty()) {
      throw new ReplayRefused(
          400, List.of("source: run " + order.source() + " has no events in its log"));
    }
    boolean isBefore = !order.to().isAfter(period.get().first());
    boolean isAhead = order.to().isAfter(period.get().newest().plus(AHEAD_MAX));
    if (isBefore || isAhead) {
      throw new ReplayRefused(
          400,
          List.of(
              "from, to: the log of run %s goes from %s to %s; choose a period within it"
                  .formatted(order.source(), period.get().first(), period.get().newest())));
    }
    return order;
  }

  private ReplayOrder free(ReplayOrder order) {
    if (runs.run(order.id()).isPresent() || book.order(order.id()).isPresent()) {
      throw new ReplayRefused(
          409, List.of("id: there is a run \"" + order.id() + "\" already; choose another name"));
    }
    if (book.open() >= OPEN_MAX) {
      throw new ReplayRefused(
          429, List.of(OPEN_MAX + " replays wait already; order this one when some are done"));
    }
    return order;
  }

  /** From now on its name is taken, also before it has come back out of the log. */
  private Future<Void> start(RoutingContext context, ReplayOrder order) {
    ReplayCommand command = ReplayCommand.start(order);
    book.put(command);
    return done(context, command).onFailure(failure -> book.remove(order.id()));
  }

  /** It is in the audit log before it happens. */
  private Future<Void> done(RoutingContext context, ReplayCommand command) {
    ReplayOrder order = command.order();
    Map<String, String> details =
        Map.of(
            "wish", command.wish().name().toLowerCase(Locale.ROOT),
            "source", order.source(),
            "from", order.from().toString(),
            "to", order.to().toString(),
            "policy", order.pack().name());
    return audit
        .record(Deed.of(context, Deed.Action.REPLAYED, order.id(), details))
        .compose(recorded -> log.send(command))
        .onSuccess(
            sent -> {
              context.response().setStatusCode(ACCEPTED);
              Answer.json(context, Json.MAPPER.createObjectNode().put("id", order.id()).toString());
            });
  }
}
