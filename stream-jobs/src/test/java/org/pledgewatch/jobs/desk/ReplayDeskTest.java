package org.pledgewatch.jobs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayCommand.Wish;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayOrder.Pack;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.replay.ReplayStatus.State;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.jobs.store.StoredFigures;
import org.pledgewatch.jobs.topics.KnownRuns;

/** Orders out of a real log, done by a real job, into a real store. */
final class ReplayDeskTest {
  private static final Pack PLEDGE = Pack.named("pledge-2008");
  private static final Pack OWN =
      new Pack(
          "strict",
          Optional.of(
              """
              policy: strict
              extends: pledge-2008
              title: Five seconds
              promises:
                answer-999:
                  says: Answer 999 calls within 5 seconds
                  opens: {on: call.presented, where: {line: "999"}}
                  keeps: {on: call.answered}
                  voids: [{on: call.abandoned}]
                  target: PT5S
              """));

  @TempDir Path folder;
  private DeskStage stage;
  private ReplayDesk desk;

  @BeforeEach
  void open() throws Exception {
    stage = new DeskStage(folder);
  }

  @AfterEach
  void close() throws InterruptedException {
    desk.close();
    stage.close();
  }

  private void startDesk() {
    desk = new ReplayDesk(stage.settings()).start();
  }

  @Test
  void shouldGoOnFromAPauseToTheFiguresOfOneThatWasNotPaused() throws Exception {
    // Given
    ReplayOrder paused = stage.order("paused", PLEDGE);
    ReplayOrder straight = stage.order("straight", PLEDGE);
    startDesk();
    stage.wish(ReplayCommand.start(paused));
    stage.await("paused", State.RUNNING);
    stage.wish(paused, Wish.PAUSE);
    stage.await("paused", State.PAUSED);
    stage.wish(ReplayCommand.start(straight));
    ReplayStatus done = stage.await("straight", State.DONE);

    // When
    stage.wish(paused, Wish.RESUME);
    ReplayStatus resumed = stage.await("paused", State.DONE);

    // Then
    assertThat(figures("paused")).isNotEmpty().isEqualTo(figures("straight"));
    assertThat(resumed.counts()).isEqualTo(done.counts());
    assertThat(done.counts().orElseThrow().accepted()).isEqualTo(stage.events().size());
    assertThat(new KnownRuns(stage.settings().servers()).all().get("paused").clock())
        .isEqualTo(Run.Clock.REPLAY);
    assertThat(stage.work()).isEmptyDirectory();
  }

  @Test
  void shouldForgetACancelledOrderAndDoTheNextByAnOwnPack() throws Exception {
    // Given
    ReplayOrder cancelled = stage.order("cancelled", PLEDGE);
    ReplayOrder waiting = stage.order("waiting", PLEDGE);
    ReplayOrder own = stage.order("own", OWN);
    startDesk();
    stage.wish(ReplayCommand.start(cancelled));
    stage.wish(ReplayCommand.start(waiting));
    stage.wish(ReplayCommand.start(own));
    stage.await("cancelled", State.RUNNING);

    // When
    stage.wish(waiting, Wish.CANCEL);
    stage.wish(cancelled, Wish.CANCEL);

    // Then
    stage.await("own", State.DONE);
    assertThat(stage.work()).isEmptyDirectory();
    var runs = new KnownRuns(stage.settings().servers()).all();
    assertThat(runs).doesNotContainKeys("cancelled", "waiting");
    assertThat(runs.get("own").policy()).isEqualTo("strict");
  }

  @Test
  void shouldGoOnWithWhatADeskLeftThatWasStopped() throws Exception {
    // Given
    ReplayOrder order = stage.order("left", PLEDGE);
    startDesk();
    stage.wish(ReplayCommand.start(order));
    stage.await("left", State.RUNNING);
    desk.close();
    stage.await("left", State.WAITING);

    // When
    startDesk();
    ReplayStatus done = stage.await("left", State.DONE);

    // Then
    assertThat(done.counts().orElseThrow().figures()).isPositive();
    assertThat(figures("left")).hasSize((int) done.counts().orElseThrow().figures());
  }

  @Test
  void shouldSayWhyAnOrderCannotBeMet() throws Exception {
    // Given
    ReplayOrder first = stage.order("first", PLEDGE);
    ReplayOrder unknown =
        new ReplayOrder(
            "unknown",
            "no-such-run",
            first.from(),
            first.to(),
            PLEDGE,
            first.reference(),
            first.every(),
            first.by(),
            first.orderedMs());
    startDesk();

    // When
    stage.wish(ReplayCommand.start(unknown));

    // Then
    assertThat(stage.await("unknown", State.FAILED).message()).contains("no-such-run");
  }

  private List<String> figures(String run) throws Exception {
    List<String> found = new ArrayList<>();
    new StoredFigures(stage.settings().store()).all(run, figure -> found.add(text(figure)));
    found.sort(null);
    return found;
  }

  private static String text(Figure figure) {
    return figure.key() + " " + figure.window() + " " + figure.atMs() + " " + figure.fields();
  }
}
