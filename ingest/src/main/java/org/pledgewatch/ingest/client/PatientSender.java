package org.pledgewatch.ingest.client;

import java.time.Duration;
import java.util.List;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;

/**
 * Tries again and again, waiting twice as long each time, up to {@link #WAIT_MAX}, or as long as
 * the gateway asks. Gives up, answering the last {@link Delivery.NotNow}, once the waits of one
 * delivery come to {@code patience}, or when told to stop. Not thread-safe.
 */
public final class PatientSender {
  static final Duration WAIT_MIN = Duration.ofMillis(250);
  static final Duration WAIT_MAX = Duration.ofSeconds(10);

  private final EventSender sender;
  private final Pause pause;
  private final Duration patience;
  private final RetryListener listener;
  private final Stopped stopped;

  /** Says whether to stop trying. */
  @FunctionalInterface
  public interface Stopped {
    boolean isStopped();
  }

  private interface Attempt {
    Delivery make() throws InterruptedException;
  }

  public PatientSender(
      EventSender sender, Pause pause, Duration patience, RetryListener listener, Stopped stopped) {
    this.sender = sender;
    this.pause = pause;
    this.patience = patience;
    this.listener = listener;
    this.stopped = stopped;
  }

  public Delivery createRun(Run run) throws InterruptedException {
    return patiently(() -> sender.createRun(run));
  }

  public Delivery send(String runId, List<Event> events) throws InterruptedException {
    return patiently(() -> sender.send(runId, events));
  }

  public Delivery sendLines(String runId, List<byte[]> lines) throws InterruptedException {
    return patiently(() -> sender.sendLines(runId, lines));
  }

  private Delivery patiently(Attempt attempt) throws InterruptedException {
    Duration waited = Duration.ZERO;
    Duration wait = WAIT_MIN;
    while (true) {
      Delivery delivery = attempt.make();
      boolean again =
          delivery instanceof Delivery.NotNow
              && waited.compareTo(patience) < 0
              && !stopped.isStopped();
      if (!again) {
        return delivery;
      }
      Delivery.NotNow notNow = (Delivery.NotNow) delivery;
      Duration now = longer(wait, notNow.retryAfter().orElse(Duration.ZERO));
      listener.retrying(notNow.why(), now);
      pause.pause(now);
      waited = waited.plus(now);
      wait = shorter(wait.multipliedBy(2), WAIT_MAX);
    }
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
