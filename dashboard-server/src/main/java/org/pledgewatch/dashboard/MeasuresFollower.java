package org.pledgewatch.dashboard;

import java.util.List;
import org.pledgewatch.dashboard.follow.TopicFollower;
import org.pledgewatch.domain.run.Topics;

/** Follows the compacted topics of figures, clocks and runs from their beginning. */
final class MeasuresFollower implements AutoCloseable {
  private static final List<String> TOPICS = List.of(Topics.RUNS, Topics.CLOCKS, Topics.MEASURES);

  private final ChangeDecoder decoder = new ChangeDecoder();
  private final TopicFollower<Change> follower;

  MeasuresFollower(String bootstrapServers, TopicFollower.Intake<Change> intake) {
    follower =
        new TopicFollower<>(
            "dashboard",
            bootstrapServers,
            TOPICS,
            record -> decoder.decode(record.topic(), record.value()),
            intake);
  }

  void start() {
    follower.start();
  }

  /** Whether all that was in the topics at the start has been read. */
  boolean isCaughtUp() {
    return follower.isCaughtUp();
  }

  /** Whether the broker answered when last asked. */
  boolean isLogReachable() {
    return follower.isLogReachable();
  }

  boolean isAlive() {
    return follower.isAlive();
  }

  long recordsRefused() {
    return decoder.refused();
  }

  /** Blocks for some seconds at most: never call it on an event loop. */
  @Override
  public void close() throws InterruptedException {
    follower.close();
  }
}
