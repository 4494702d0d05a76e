package org.pledgewatch.jobs.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayCommand.Wish;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.replay.ReplayStatus.State;

/**
 * What is wanted of each order and how it stands: decides which one runs next, and when the one
 * that runs is to stop. It runs nothing itself. Thread-safe.
 */
final class DeskQueue {
  /** Orders that wait for their turn; one more fails at once and says why. */
  static final int WAITING_MAX = 16;

  /** Orders kept in the list; the oldest that are over leave it. */
  static final int KNOWN_MAX = 200;

  static final String STOPPED_WITH_THE_DESK = "Goes on when the jobs are started again.";

  /** Hears what the queue decides; called with its lock held, so it must be quick. */
  interface Decisions {
    void told(ReplayStatus status);

    /** The one that runs is to stop; its status is told when it has. */
    void stop();

    /** What was worked out for it is not wanted any more. */
    void discard(String id);

    /** It leaves the list. */
    void forget(String id);
  }

  private static final class Known {
    private ReplayCommand newest;
    private ReplayStatus status;
    private long turn;
  }

  private final Decisions decisions;
  private final Map<String, Known> known = new LinkedHashMap<>();
  private Optional<String> running = Optional.empty();
  private long turns;
  private boolean closed;

  DeskQueue(Decisions decisions) {
    this.decisions = decisions;
  }

  /** Before {@link #begin}: how an order stood when its desk was stopped. */
  synchronized void recall(ReplayStatus status) {
    known.computeIfAbsent(status.id(), id -> new Known()).status = status;
  }

  /** Before {@link #begin}: what is wanted of an order. */
  synchronized void recall(ReplayCommand command) {
    known.computeIfAbsent(command.order().id(), id -> new Known()).newest = command;
  }

  /** Orders that are not over go on, the oldest first. */
  synchronized void begin() {
    known.values().removeIf(one -> one.newest == null);
    List<Known> open =
        known.values().stream()
            .filter(one -> one.status == null || !one.status.state().isOver())
            .sorted(Comparator.comparingLong(one -> one.newest.order().orderedMs()))
            .toList();
    for (Known one : open) {
      switch (one.newest.wish()) {
        case START, RESUME -> await(one);
        case PAUSE -> tell(one, State.PAUSED, "");
        case CANCEL -> cancel(one);
      }
    }
  }

  /** A new wish. */
  synchronized void take(ReplayCommand command) {
    String id = command.order().id();
    Known one = known.get(id);
    if (one == null) {
      one = new Known();
      one.newest = command;
      known.put(id, one);
      forgetOldest();
      if (command.wish() == Wish.CANCEL) {
        cancel(one);
      } else {
        await(one);
      }
      return;
    }
    if (command.wish() != Wish.START) {
      one.newest = command;
    }
    boolean isRunning = running.filter(id::equals).isPresent();
    State state = one.status == null ? State.WAITING : one.status.state();
    switch (command.wish()) {
      case START -> {} // A name stands for the order that came first.
      case PAUSE -> {
        if (isRunning) {
          decisions.stop();
        } else if (state == State.WAITING) {
          tell(one, State.PAUSED, "");
        }
      }
      case RESUME -> {
        if (!isRunning && (state == State.PAUSED || state == State.FAILED)) {
          await(one);
        }
      }
      case CANCEL -> {
        if (isRunning) {
          decisions.stop();
        } else if (state != State.DONE && state != State.CANCELLED) {
          cancel(one);
        }
      }
    }
  }

  /** Blocks until an order's turn has come; empty once the desk is closed. */
  synchronized Optional<ReplayOrder> next() throws InterruptedException {
    while (!closed) {
      Optional<Known> oldest =
          known.values().stream()
              .filter(one -> one.status != null && one.status.state() == State.WAITING)
              .min(Comparator.comparingLong(one -> one.turn));
      if (oldest.isPresent()) {
        running = Optional.of(oldest.get().newest.order().id());
        tell(oldest.get(), State.RUNNING, "");
        return Optional.of(oldest.get().newest.order());
      }
      wait();
    }
    return Optional.empty();
  }

  /** How the one that runs stands. */
  synchronized void told(ReplayStatus status) {
    known.get(status.id()).status = status;
    decisions.told(status);
  }

  /**
   * The one that ran has ended: done, failed, or because it was told to stop.
   *
   * @param end how it stands if nobody wanted it to stop
   * @param stopped how it stands in another state
   */
  synchronized void ended(ReplayStatus end, BiFunction<State, String, ReplayStatus> stopped) {
    Known one = known.get(end.id());
    running = Optional.empty();
    Thread.interrupted(); // Told to stop when it was over already.
    Wish wish = one.newest.wish();
    if (end.state() == State.DONE) {
      decisions.discard(end.id());
      told(end);
    } else if (wish == Wish.CANCEL) {
      decisions.discard(end.id());
      told(stopped.apply(State.CANCELLED, ""));
    } else if (wish == Wish.PAUSE) {
      told(stopped.apply(State.PAUSED, ""));
    } else if (closed) {
      told(stopped.apply(State.WAITING, STOPPED_WITH_THE_DESK));
    } else if (wish == Wish.RESUME && end.state() == State.PAUSED) {
      await(one);
    } else {
      told(end);
    }
  }

  /** No more turns; the one that runs is to stop. */
  synchronized void close() {
    closed = true;
    running.ifPresent(id -> decisions.stop());
    notifyAll();
  }

  private void await(Known one) {
    long waiting =
        known.values().stream()
            .filter(other -> other.status != null && other.status.state() == State.WAITING)
            .count();
    if (waiting >= WAITING_MAX) {
      tell(
          one,
          State.FAILED,
          WAITING_MAX + " replays wait already; resume this one when some of them are done.");
      return;
    }
    one.turn = ++turns;
    tell(one, State.WAITING, "");
    notifyAll();
  }

  private void cancel(Known one) {
    decisions.discard(one.newest.order().id());
    tell(one, State.CANCELLED, "");
  }

  private void tell(Known one, State state, String message) {
    ReplayStatus before = one.status;
    one.status =
        new ReplayStatus(
            one.newest.order().id(),
            state,
            before == null ? Optional.empty() : before.doing(),
            before == null ? Optional.empty() : before.counts(),
            message,
            System.currentTimeMillis());
    decisions.told(one.status);
  }

  private void forgetOldest() {
    while (known.size() > KNOWN_MAX) {
      Optional<String> oldest =
          known.entrySet().stream()
              .filter(one -> one.getValue().status != null)
              .filter(one -> one.getValue().status.state().isOver())
              .map(Map.Entry::getKey)
              .findFirst();
      if (oldest.isEmpty()) {
        return;
      }
      known.remove(oldest.get());
      decisions.discard(oldest.get());
      decisions.forget(oldest.get());
    }
  }
}
