package org.pledgewatch.dashboard.sources;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Since when events of a run have been in the log that its figures do not hold yet: what tells a
 * stream job that is behind from sources that are silent. Kept as marks, one a look: when an event
 * was read off the end of the log, and its own time. Counted by marks and not by the newest time
 * ever seen, so that one event from the future does not hold a run back for good. Confined to one
 * event loop.
 */
public final class Backlog {
  /** Where the figures are further behind, what came last moves along with the end of the log. */
  static final int MARKS_MAX = 600;

  private final SeenSources seen;
  private final Map<String, Deque<Mark>> byRun = new HashMap<>();
  private final Map<String, Long> marked = new HashMap<>();

  private record Mark(long readMs, long eventMs) {}

  public Backlog(SourcesFollower follower) {
    this(follower.seen());
  }

  Backlog(SeenSources seen) {
    this.seen = seen;
  }

  /** To be called about once a second, with the wall clock's time. */
  public void look(long nowMs) {
    Map<String, Long> lastMs = seen.lastMs();
    byRun.keySet().retainAll(lastMs.keySet());
    marked.keySet().retainAll(lastMs.keySet());
    lastMs.forEach(
        (run, eventMs) -> {
          if (!eventMs.equals(marked.put(run, eventMs))) {
            Deque<Mark> marks = byRun.computeIfAbsent(run, r -> new ArrayDeque<>());
            if (marks.size() >= MARKS_MAX) {
              marks.removeLast();
            }
            marks.addLast(new Mark(nowMs, eventMs));
          }
        });
  }

  /**
   * What waits, where the figures of a run hold events up to {@code countedMs}; empty where nothing
   * does. What they hold is forgotten: they never go back.
   */
  public Optional<Waiting> of(String run, long countedMs) {
    Deque<Mark> marks = byRun.getOrDefault(run, new ArrayDeque<>());
    int counted = 0;
    int i = 0;
    for (Mark mark : marks) {
      i++;
      counted = mark.eventMs() <= countedMs ? i : counted;
    }
    for (Iterator<Mark> first = marks.iterator(); counted > 0; counted--) {
      first.next();
      first.remove();
    }
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Waiting(marks.getFirst().readMs(), marks.getLast().eventMs()));
  }
}
