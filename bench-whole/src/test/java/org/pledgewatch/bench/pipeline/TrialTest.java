package org.pledgewatch.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.bench.whole.ChildJvm;
import org.pledgewatch.bench.workload.Feed;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;
import org.pledgewatch.embedded.EmbeddedKafka;

/** Trials on a real log, in processes of their own. */
class TrialTest {
  private static final int EVENTS = 20_000;
  private static final long WITHIN_S = 120;
  private static final List<String> JVM = List.of("-Xmx1g");

  @TempDir private Path folder;
  private EmbeddedKafka kafka;

  @BeforeEach
  void fill() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    Workload small = new Workload("small", 5, 100, 1);
    Feed feed = new Feed(small, new Phases(60, 1, 1, 0, Long.MAX_VALUE, 1), true);
    new TopicFill(kafka.bootstrapServers())
        .fill("small", EVENTS, number -> CallEvents.of(number, feed.call(number)));
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void shouldEndBetweenTheEventsAndSayWhatCameBetweenTheMarks() throws Exception {
    // When
    run(trial(Stage.FIGURES, 1));

    // Then
    Timed timed = Timed.read(folder.resolve("result"));
    assertThat(timed.events()).isBetween(1L, (long) EVENTS);
    assertThat(timed.beforeEvents()).isPositive();
    assertThat(timed.eventsPerCpuS()).isPositive();
  }

  @Test
  void shouldFailWhereTheLogEndsBeforeTheLastMark() {
    // Given
    Trial hour = trial(Stage.LIMIT, 3_600_000);

    // When
    assertThatThrownBy(() -> run(hour))

        // Then
        .hasMessageContaining("the log ended before the last mark");
  }

  private void run(Trial trial) throws Exception {
    try (ChildJvm child =
        ChildJvm.start(TrialMain.class, JVM, List.of(trial.text()), folder.resolve("jvm"))) {
      child.awaitEnd(WITHIN_S);
    }
  }

  private Trial trial(Stage stage, long measureMs) {
    return new Trial(
        kafka.bootstrapServers(),
        "small",
        stage,
        WindowSet.S1,
        100,
        EVENTS,
        0,
        measureMs,
        folder.resolve("result").toString(),
        folder.resolve("rows").toString(),
        folder.resolve("flink").toString());
  }
}
