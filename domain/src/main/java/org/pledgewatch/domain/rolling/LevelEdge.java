package org.pledgewatch.domain.rolling;

/**
 * One end of a window over a level's steps: how high the level is there, and its integral up to
 * there. Moves forwards and back. Exact: milliseconds in 64 bits. Not thread-safe.
 */
final class LevelEdge {
  private long atMs;

  /** Nothing changes after the edge and before this. */
  private long nextMs;

  private long level;
  private long momentsMs;
  private long areasMs;

  LevelEdge() {
    this(Long.MIN_VALUE, 0, Timeline.NEVER);
  }

  private LevelEdge(long atMs, long level, long nextMs) {
    this.atMs = atMs;
    this.level = level;
    this.nextMs = nextMs;
  }

  /** One where the level is known; its integral counts from there. */
  static LevelEdge at(long atMs, long level, Timeline<Steps> steps) {
    LevelEdge edge = new LevelEdge(atMs, level, steps.nextAfter(atMs));
    edge.momentsMs = level * atMs;
    return edge;
  }

  long atMs() {
    return atMs;
  }

  long nextMs() {
    return nextMs;
  }

  long level() {
    return level;
  }

  /** From wherever all edges of one content count, to a moment at or after the edge's. */
  long integralMs(long toMs) {
    return level * toMs - momentsMs + areasMs;
  }

  /** Hears of a change: whether the edge has passed it. */
  boolean add(long changeMs, int amount) {
    if (changeMs > atMs) {
      nextMs = Math.min(nextMs, changeMs);
      return false;
    }
    level += amount;
    momentsMs += amount * changeMs;
    return true;
  }

  /** Takes each step that is passed, before it counts. */
  interface Taker {
    void take(long atMs, Steps step);
  }

  void moveTo(long ms, Timeline<Steps> steps, Taker passed) {
    if (ms < atMs || ms >= nextMs) {
      int sign = ms >= atMs ? 1 : -1;
      int end = steps.after(Math.max(ms, atMs));
      for (int i = steps.after(Math.min(ms, atMs)); i < end; i++) {
        Steps step = steps.element(i);
        passed.take(steps.time(i), step);
        level += sign * step.net();
        momentsMs += sign * step.net() * steps.time(i);
        areasMs += sign * step.areaMs();
      }
      nextMs = steps.nextAfter(ms);
    }
    atMs = ms;
  }
}
