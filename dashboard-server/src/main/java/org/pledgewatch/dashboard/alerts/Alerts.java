package org.pledgewatch.dashboard.alerts;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.pledgewatch.dashboard.access.Audit;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.alerts.Alert.Acknowledged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All alerts of all runs: looks at the live figures when told to, keeps what it finds in a log, and
 * says what there is. Confined to one event loop.
 */
public final class Alerts {
  static final int LISTED_MAX = 50;
  static final long READ_AGAIN_AFTER_MS = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  private final Vertx vertx;
  private final AlertLog log;
  private final Consumer<String> changedRun;
  private final AlertBook book = new AlertBook();
  private final AlertWatch watch;
  private boolean isRead;

  /**
   * @param changedRun called with the id of a run whose alerts have changed
   */
  public Alerts(Vertx vertx, AlertSource source, AlertLog log, Consumer<String> changedRun) {
    this.vertx = vertx;
    this.log = log;
    this.changedRun = changedRun;
    this.watch = new AlertWatch(source, book, new PolicyAlertRules(vertx), this::took);
  }

  /** Reads what the log has kept, and again until it answers; before that nothing is looked at. */
  public void start() {
    log.read()
        .onSuccess(this::remember)
        .onFailure(
            failure -> {
              LOG.warn("The log of alerts cannot be read yet: {}", failure.getMessage());
              vertx.setTimer(READ_AGAIN_AFTER_MS, again -> start());
            });
  }

  public void mount(Routes routes, Audit audit) {
    new AlertRoutes(this, audit).mount(routes);
  }

  /** Looks at the figures as they are now. */
  public void look() {
    if (isRead) {
      watch.look();
    }
  }

  /** The alerts of a run, and of one force of it where one is named. */
  public String json(String run, Optional<String> force) {
    return AlertJson.write(
        book.of(run, force, true, LISTED_MAX), book.of(run, force, false, LISTED_MAX));
  }

  public int size() {
    return book.size();
  }

  public Future<Void> close() {
    return log.close();
  }

  Optional<Alert> find(String id) {
    return book.find(id);
  }

  /**
   * Completes once it is kept; the first who acknowledges an alert stands.
   *
   * @throws NoSuchElementException if it has been forgotten
   */
  Future<Alert> acknowledge(String id, Acknowledged by) {
    Alert alert = find(id).orElseThrow();
    Alert now = alert.acknowledged(by);
    return now.equals(alert) ? Future.succeededFuture(alert) : take(now).map(now);
  }

  private void took(Alert alert) {
    LOG.info(
        "Alert {} of run {}{}: {}",
        alert.rule(),
        alert.run(),
        alert.force().map(force -> ", force " + force).orElse(""),
        alert.isOpen() ? "begins" : "is over");
    take(alert).onFailure(failure -> LOG.warn("An alert is not kept in the log", failure));
  }

  private Future<Void> take(Alert alert) {
    book.put(alert).ifPresent(forgotten -> log.keep(forgotten.id(), null));
    changedRun.accept(alert.run());
    return log.keep(alert.id(), AlertJson.write(alert).toString().getBytes(StandardCharsets.UTF_8));
  }

  private void remember(List<byte[]> kept) {
    Map<String, Alert> read = new HashMap<>();
    for (byte[] json : kept) {
      try {
        Alert alert = AlertJson.read(json);
        read.put(alert.id(), alert);
      } catch (IOException e) {
        LOG.warn("A record of the alerts' log is left out", e);
      }
    }
    read.values().forEach(book::put);
    isRead = true;
    // Pages that came before the log did have been told of none.
    read.values().stream().map(Alert::run).distinct().forEach(changedRun);
  }
}
