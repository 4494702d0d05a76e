package org.pledgewatch.dashboard.demand;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.cases.RunTimes;
import org.pledgewatch.dashboard.demand.DemandQuery.Kind;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The force duty officer's figures: {@code GET /api/demand?run} of {@code force}, {@code district},
 * {@code neighbourhood} or {@code centre}; {@code of=calls} (with {@code line}) or {@code
 * incidents} (with {@code grade}); {@code until} a time, by default as far as the run has come and
 * its figures are stored. Confined to the event loop on which it is mounted.
 */
public final class Demand {
  /** Some seconds may pass from a figure's being final to its being stored. */
  static final long STORED_AFTER_MS = 30_000;

  private static final Logger LOG = LoggerFactory.getLogger(Demand.class);
  private static final ZoneId ZONE_USUAL = ZoneId.of("Europe/London");

  private final StoreRows store;
  private final RunTimes runs;

  /**
   * @param runs the runs there are, asked on the event loop
   */
  public Demand(StoreRows store, RunTimes runs) {
    this.store = store;
    this.runs = runs;
  }

  /** Registers the route. */
  public void mount(Routes routes) {
    routes.get("/api/demand", Permission.DEMAND, this::demand);
  }

  private void demand(RoutingContext context) {
    DemandQuery query = DemandQuery.of(context.queryParams());
    Access.of(context).requireForce(query.scope().get("force"));
    ZoneId zone = runs.run(query.run()).map(Run::zone).orElse(ZONE_USUAL);
    DemandStore reader = new DemandStore(store, query);
    reader
        .storedUntil(reachedMs(query))
        .compose(
            until ->
                until.isEmpty()
                    ? Future.succeededFuture(DemandJson.nothing(query, zone))
                    : read(reader, zone, until.getAsLong()))
        .onSuccess(json -> Answer.json(context, json))
        .onFailure(context::fail);
  }

  /** Up to when figures may be asked for; empty for a replay, all of whose figures are there. */
  private OptionalLong reachedMs(DemandQuery query) {
    Optional<RunClock> clock = runs.clock(query.run());
    if (clock.isEmpty()) {
      return query.untilMs();
    }
    long storedMs = clock.get().finalMs() - STORED_AFTER_MS;
    return OptionalLong.of(Math.min(storedMs, query.untilMs().orElse(storedMs)));
  }

  private Future<String> read(DemandStore reader, ZoneId zone, long untilMs) {
    Future<Quarters> quarters = reader.quarters(untilMs);
    Future<List<Kind>> kinds = reader.kinds(untilMs);
    Day today = Day.of(Week.today(untilMs, zone), zone, new Quarters(Map.of(), untilMs));
    long weekFromMs = Day.startMs(today.date().minusDays(Week.DAYS - 1), zone);
    Future<Optional<Staffing>> staffing = whereAnswered(reader.staffing(today, untilMs));
    Future<Optional<Load>> load = whereAnswered(reader.load(weekFromMs, untilMs));
    return Future.all(quarters, kinds, staffing, load)
        .map(
            all ->
                new DemandJson(reader.query(), zone, untilMs)
                    .of(
                        Week.of(quarters.result(), zone),
                        kinds.result(),
                        staffing.result(),
                        load.result()));
  }

  /** What takes the store too long is left out and said to be; the demand itself is not. */
  private static <T> Future<Optional<T>> whereAnswered(Future<T> read) {
    return read.map(Optional::of)
        .otherwise(
            failure -> {
              LOG.warn("The store does not answer a part of /api/demand", failure);
              return Optional.empty();
            });
  }
}
