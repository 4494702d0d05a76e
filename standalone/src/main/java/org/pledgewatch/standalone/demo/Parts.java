package org.pledgewatch.standalone.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pledgewatch.standalone.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is running, started one after another and stopped in the reverse order, each within a
 * bounded time. Thread-safe.
 */
final class Parts implements AutoCloseable {
  static final Duration STOPS_WITHIN = Duration.ofSeconds(25);
  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  private final Terminal terminal;
  private final Deque<Part> running = new ArrayDeque<>();
  private boolean closed;

  private record Part(String name, AutoCloseable stop) {}

  /** Starts one part. */
  @FunctionalInterface
  interface Start<T> {
    T start() throws Exception;
  }

  /** Stops one part. */
  @FunctionalInterface
  interface Stop<T> {
    void stop(T part) throws Exception;
  }

  Parts(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Shows its progress, and stops it when the others stop. */
  synchronized <T> T start(String name, Start<T> start, Stop<T> stop) throws DemoException {
    if (closed) {
      throw new DemoException(DemoException.FAILED, "Stopped while starting.");
    }
    terminal.begun(name);
    long beganNs = System.nanoTime();
    try {
      T part = start.start();
      running.push(new Part(name, () -> stop.stop(part)));
      terminal.done(name, Duration.ofNanos(System.nanoTime() - beganNs));
      return part;
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      LOG.error("{} did not start", name, e);
      terminal.failed(name);
      throw new DemoException(DemoException.FAILED, name + " did not start: " + reason(e), e);
    }
  }

  /** Stops it, too, when the others stop; it runs already and is not shown. */
  synchronized void keep(String name, AutoCloseable part) {
    running.push(new Part(name, part));
  }

  /** The words of the innermost cause that has any: what the user can act on. */
  private static String reason(Throwable e) {
    String reason = e.toString();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        reason = cause.getMessage();
      }
    }
    return reason;
  }

  /** Idempotent. A part that does not stop in time is left behind, and the next is stopped. */
  @Override
  public synchronized void close() {
    closed = true;
    ExecutorService stopper =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "stopper");
              thread.setDaemon(true);
              return thread;
            });
    while (!running.isEmpty()) {
      Part part = running.pop();
      stop(part, stopper);
    }
    stopper.shutdownNow();
  }

  private void stop(Part part, ExecutorService stopper) {
    Future<?> stopped =
        stopper.submit(
            () -> {
              part.stop().close();
              return null;
            });
    try {
      stopped.get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.error("{} did not stop within {}", part.name(), STOPS_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.error("{} did not stop well", part.name(), e.getCause());
    }
  }
}
