package org.pledgewatch.dashboard.replays;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Audit;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.access.RunsShown;

/**
 * The analyst's part of the dashboard: ordering replays and following them, comparing runs, a run's
 * figures at a moment, and exports. Made on the event loop on which its routes are mounted; its
 * state is confined to that loop.
 */
public final class Replays implements AutoCloseable {
  private static final long TICK_MS = 5_000;

  private final Vertx vertx;
  private final ReplayBook book = new ReplayBook();
  private final ReplayReaders readers = new ReplayReaders(book);
  private final ReplayTopics topics;
  private final ReplayLog log;
  private final FigureStore store;
  private final RunDirectory runs;
  private final RunsShown shown;
  private final Audit audit;
  private final long ticking;

  /**
   * @param kafka the log's bootstrap servers
   * @param questDb where the store answers SQL over HTTP
   * @param runs the runs there are, asked on the event loop
   * @param shown who may know of which of them
   */
  public Replays(
      Vertx vertx, String kafka, URI questDb, RunDirectory runs, RunsShown shown, Audit audit) {
    this.vertx = vertx;
    this.runs = runs;
    this.shown = shown;
    this.audit = audit;
    Context loop = vertx.getOrCreateContext();
    this.topics =
        new ReplayTopics(
            kafka,
            changes ->
                loop.runOnContext(
                    go -> changes.forEach(change -> readers.changed(change.apply(book)))));
    this.log = new ReplayLog(vertx, kafka);
    this.store = new FigureStore(vertx, questDb);
    this.ticking = vertx.setPeriodic(TICK_MS, timer -> readers.tick(System.currentTimeMillis()));
  }

  /** Registers the routes. */
  public void mount(Routes routes) {
    new ReplayRoutes(vertx, book, readers, log, runs, shown, audit).mount(routes);
    new MomentRoute(store, runs).mount(routes);
    new CompareRoute(vertx, store, runs).mount(routes);
    new ExportRoute(vertx, store, runs, book, audit).mount(routes);
  }

  /**
   * The text of the own pack that a run was ordered with; empty where it has none or is unknown.
   */
  public Optional<String> ownPack(String run) {
    return book.order(run).flatMap(order -> order.pack().text());
  }

  /** Begins to follow orders and their statuses. */
  public void start() {
    topics.start();
  }

  /** Stops following; blocks for a bounded time, so never on an event loop. */
  @Override
  public void close() throws InterruptedException {
    vertx.cancelTimer(ticking);
    topics.close();
    log.close();
    store.close();
  }
}
