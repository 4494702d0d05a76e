package org.pledgewatch.dashboard.cases;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import org.pledgewatch.dashboard.access.Audit;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.follow.OnLoop;
import org.pledgewatch.dashboard.follow.TopicFollower;
import org.pledgewatch.domain.run.Topics;

/**
 * Single promises as they stand: what is on their topic, and the routes by which pages see and
 * explain them. All but its follower is confined to the event loop that makes it.
 */
public final class Cases {
  private final Context context;
  private final CaseBook book = new CaseBook();
  private final CaseDecoder decoder = new CaseDecoder();
  private final TopicFollower<CaseRecord> follower;
  private final CaseDesk desk;
  private final PromiseStreams streams;
  private final GatewayClient gateway;
  private final Audit audit;

  /**
   * Made on the event loop on which it stays.
   *
   * @param kafka the log's bootstrap servers
   * @param gatewayAddress where explanations are sent to
   */
  public Cases(Vertx vertx, String kafka, URI gatewayAddress, RunTimes times, Audit audit) {
    this.context = vertx.getOrCreateContext();
    this.audit = audit;
    this.follower =
        new TopicFollower<>("dashboard-cases", kafka, List.of(Topics.CASES), decoder, this::take);
    this.desk = new CaseDesk(book, times, follower::isCaughtUp);
    this.streams = new PromiseStreams(vertx, desk::list);
    this.gateway = new GatewayClient(vertx, gatewayAddress);
  }

  /** Registers the routes. */
  public void mount(Routes routes) {
    new PromiseRoutes(desk, streams).mount(routes);
    new PatternRoute(desk).mount(routes);
    new ExplainRoute(desk, gateway, audit).mount(routes);
  }

  /** Begins to follow the topic. */
  public void start() {
    follower.start();
  }

  /** Once a second: states change by time alone. */
  public void tick() {
    streams.tick();
  }

  /** Cases held now. */
  public int held() {
    return book.size();
  }

  /** Records that could not be read. */
  public long recordsRefused() {
    return decoder.refused();
  }

  /** Open streams. */
  public int readers() {
    return streams.readers();
  }

  /** Stops following; blocks for some seconds at most, so never call it on an event loop. */
  public void close() throws InterruptedException {
    gateway.close();
    follower.close();
  }

  /** On the follower's thread: waits until the event loop has taken the batch in. */
  private void take(List<CaseRecord> records) throws InterruptedException {
    OnLoop.await(context, () -> streams.changed(book.apply(records)));
  }
}
