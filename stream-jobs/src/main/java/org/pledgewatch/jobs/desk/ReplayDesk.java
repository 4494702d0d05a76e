package org.pledgewatch.jobs.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.replay.ReplayStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes orders of replays off their topic, runs one at a time, and tells another topic how each
 * stands. Pausing keeps the work folder, resuming goes on from it, cancelling deletes it. Orders
 * that are not over when it stops go on when the next one starts. One desk a log; thread-safe.
 */
public final class ReplayDesk implements AutoCloseable {
  /** A job is given this long to stop, and then the desk is left behind. */
  static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);

  private final DeskSettings settings;
  private final WorkFolders folders;
  private final StatusTopic topic;
  private final DeskQueue queue;
  private final Orders orders;
  private final Thread follower;
  private final Thread worker;

  public ReplayDesk(DeskSettings settings) {
    this.settings = settings;
    this.folders = new WorkFolders(settings.work());
    this.topic = new StatusTopic(settings.servers());
    this.queue = new DeskQueue(new Decided());
    this.orders = new Orders(settings.servers(), queue);
    this.follower = daemon(orders::follow, "replay-orders");
    this.worker = daemon(this::work, "replay-desk");
  }

  /** Begins to take orders, on threads of its own. */
  public ReplayDesk start() {
    follower.start();
    worker.start();
    return this;
  }

  /** Stops the replay that runs, which goes on with the next desk. Blocks for a bounded time. */
  @Override
  public void close() throws InterruptedException {
    orders.close();
    queue.close();
    worker.join(STOPS_WITHIN.toMillis());
    follower.join(STOPS_WITHIN.toMillis());
    topic.close();
  }

  private void work() {
    boolean open = true;
    while (open) {
      try {
        Optional<ReplayOrder> next = queue.next();
        next.ifPresent(this::run);
        open = next.isPresent();
      } catch (InterruptedException e) {
        LOG.debug("Told to stop when nothing ran", e);
      }
    }
  }

  private void run(ReplayOrder order) {
    Progress progress = new Progress(order.id(), queue::told, System::nanoTime);
    ReplayStatus end;
    try {
      OrderedReplay replay = new OrderedReplay(settings, order, folders.of(order.id()));
      end = progress.done(replay.run(progress));
    } catch (InterruptedException e) {
      end = progress.stopped(State.PAUSED, "");
    } catch (IllegalArgumentException e) {
      end = progress.stopped(State.FAILED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      LOG.error("Replay {} is not finished", order.id(), e);
      end = progress.stopped(State.FAILED, e.getMessage() + ". Resuming goes on from there.");
    } catch (Exception e) {
      LOG.error("Replay {} failed", order.id(), e);
      end = progress.stopped(State.FAILED, "The replay failed; the log of the jobs says why.");
    } catch (OutOfMemoryError e) {
      LOG.error("Replay {} needs more memory than there is", order.id(), e);
      end = progress.stopped(State.FAILED, "There is not enough memory for this replay.");
    }
    queue.ended(end, progress::stopped);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private final class Decided implements DeskQueue.Decisions {
    @Override
    public void told(ReplayStatus status) {
      topic.tell(status);
    }

    @Override
    public void stop() {
      worker.interrupt();
    }

    @Override
    public void discard(String id) {
      folders.delete(id);
    }

    @Override
    public void forget(String id) {
      topic.forget(id);
    }
  }
}
