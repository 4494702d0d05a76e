package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Appends deeds to the file; those that come while the disk works are written together. Confined to
 * one event loop, which never waits for the disk.
 */
final class AuditLog implements Audit {
  static final int WAITING_MAX = 10_000;

  private record Waiting(AuditFile.Entry entry, Promise<Void> done) {}

  private final WorkerExecutor disk;
  private final AuditFile file;
  private List<Waiting> waiting = new ArrayList<>();
  private Future<?> writing = Future.succeededFuture();

  AuditLog(Vertx vertx, AuditFile file) {
    this.disk = vertx.createSharedWorkerExecutor("audit-" + file.path(), 1);
    this.file = file;
  }

  @Override
  public Future<Void> record(Deed deed) {
    if (waiting.size() >= WAITING_MAX) {
      return Future.failedFuture("The audit log is behind: " + WAITING_MAX + " entries wait");
    }
    Promise<Void> done = Promise.promise();
    waiting.add(new Waiting(new AuditFile.Entry(Instant.now(), deed), done));
    if (writing.isComplete()) {
      writeAll();
    }
    return done.future();
  }

  /** Writes what waits, and closes the file. */
  Future<Void> close() {
    return writing
        .transform(written -> waiting.isEmpty() ? Future.succeededFuture() : writing)
        .transform(written -> disk.executeBlocking(this::closeFile))
        .compose(closed -> disk.close());
  }

  private Void closeFile() throws java.io.IOException {
    file.close();
    return null;
  }

  private void writeAll() {
    List<Waiting> batch = waiting;
    waiting = new ArrayList<>();
    writing =
        disk.executeBlocking(
            () -> {
              file.append(batch.stream().map(Waiting::entry).toList());
              return null;
            });
    writing.onComplete(
        written -> {
          batch.forEach(
              one -> {
                if (written.succeeded()) {
                  one.done().complete();
                } else {
                  one.done().fail(written.cause());
                }
              });
          if (!waiting.isEmpty() && writing.isComplete()) {
            writeAll();
          }
        });
  }
}
