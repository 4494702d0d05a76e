package org.pledgewatch.jobs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayCommand.Wish;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.replay.ReplayStatus.State;

final class DeskQueueTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Decided decided = new Decided();
  private final DeskQueue queue = new DeskQueue(decided);

  @Test
  void shouldRunOneAfterTheOtherInTheirOrder() throws Exception {
    // Given
    queue.begin();
    queue.take(ReplayCommand.start(order("first", 1)));
    queue.take(ReplayCommand.start(order("second", 2)));

    // When
    String one = queue.next().orElseThrow().id();
    queue.ended(status("first", State.DONE), DeskQueueTest::stopped);
    String two = queue.next().orElseThrow().id();

    // Then
    assertThat(List.of(one, two)).containsExactly("first", "second");
    assertThat(decided.told)
        .containsExactly(
            "first WAITING",
            "second WAITING",
            "first RUNNING",
            "discard first",
            "first DONE",
            "second RUNNING");
  }

  @Test
  void shouldGoOnWithWhatWasNotOverTheOldestFirst() throws Exception {
    // Given
    queue.recall(ReplayCommand.start(order("younger", 2)));
    queue.recall(ReplayCommand.start(order("older", 1)));
    queue.recall(ReplayCommand.start(order("failed", 0)));
    queue.recall(new ReplayCommand(order("paused", 0), Wish.PAUSE, "A", 0));
    queue.recall(new ReplayCommand(order("cancelled", 0), Wish.CANCEL, "A", 0));
    queue.recall(status("older", State.RUNNING));
    queue.recall(status("failed", State.FAILED));
    queue.recall(status("paused", State.RUNNING));
    queue.recall(status("gone", State.DONE));

    // When
    queue.begin();

    // Then
    assertThat(queue.next().orElseThrow().id()).isEqualTo("older");
    assertThat(decided.told)
        .contains("paused PAUSED", "cancelled CANCELLED", "discard cancelled")
        .doesNotContain("failed WAITING");
  }

  @Test
  void shouldStopTheOneThatRunsAndKeepOrDiscardWhatItDid() throws Exception {
    // Given
    queue.begin();
    ReplayOrder order = order("one", 1);
    queue.take(ReplayCommand.start(order));
    queue.next();

    // When
    queue.take(new ReplayCommand(order, Wish.PAUSE, "A", 0));
    queue.ended(status("one", State.FAILED), DeskQueueTest::stopped);
    queue.take(new ReplayCommand(order, Wish.RESUME, "A", 0));
    queue.next();
    queue.take(new ReplayCommand(order, Wish.CANCEL, "A", 0));
    queue.ended(status("one", State.PAUSED), DeskQueueTest::stopped);

    // Then
    assertThat(decided.told)
        .containsExactly(
            "one WAITING",
            "one RUNNING",
            "stop",
            "one PAUSED",
            "one WAITING",
            "one RUNNING",
            "stop",
            "discard one",
            "one CANCELLED");
  }

  @Test
  void shouldFailOneMoreThanMayWait() {
    // Given
    queue.begin();
    for (int i = 0; i < DeskQueue.WAITING_MAX; i++) {
      queue.take(ReplayCommand.start(order("r" + i, i)));
    }

    // When
    queue.take(ReplayCommand.start(order("one-more", 99)));

    // Then
    assertThat(decided.told).last().isEqualTo("one-more FAILED");
  }

  @Test
  void shouldLetTheOldestThatAreOverLeaveTheList() throws Exception {
    // Given
    queue.begin();
    for (int i = 0; i < DeskQueue.KNOWN_MAX; i++) {
      queue.take(ReplayCommand.start(order("r" + i, i)));
      queue.next();
      queue.ended(status("r" + i, State.DONE), DeskQueueTest::stopped);
    }

    // When
    queue.take(ReplayCommand.start(order("one-more", 999)));

    // Then
    assertThat(decided.told).contains("forget r0").doesNotContain("forget r1");
  }

  private static ReplayStatus stopped(State state, String why) {
    return ReplayStatus.of("one", state, why, 0);
  }

  private static ReplayStatus status(String id, State state) {
    return ReplayStatus.of(id, state, "", 0);
  }

  private static ReplayOrder order(String id, long orderedMs) {
    return new ReplayOrder(
        id,
        "demo",
        NOON,
        NOON.plusSeconds(60),
        ReplayOrder.Pack.named("pledge-2008"),
        Optional.empty(),
        Optional.empty(),
        "An analyst",
        orderedMs);
  }

  /** Writes down what the queue decides. */
  private static final class Decided implements DeskQueue.Decisions {
    private final List<String> told = new ArrayList<>();

    @Override
    public void told(ReplayStatus status) {
      told.add(status.id() + " " + status.state());
    }

    @Override
    public void stop() {
      told.add("stop");
    }

    @Override
    public void discard(String id) {
      told.add("discard " + id);
    }

    @Override
    public void forget(String id) {
      told.add("forget " + id);
    }
  }
}
