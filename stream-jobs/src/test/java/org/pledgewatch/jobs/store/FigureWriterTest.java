package org.pledgewatch.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

final class FigureWriterTest {
  private static final long NOON_MS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();

  private final List<Integer> written = new ArrayList<>();
  private final TestProcessingTimeService clock = new TestProcessingTimeService();
  private final FigureWriter writer = new FigureWriter(batch -> written.add(batch.size()), clock);

  @Test
  void shouldWriteAsSoonAsABatchIsFull() throws Exception {
    // Given
    write(FigureWriter.BATCH_MAX - 1);

    // When
    write(1);

    // Then
    assertThat(written).containsExactly(FigureWriter.BATCH_MAX);
  }

  @Test
  void shouldWriteAFewOnceTheOldestHasWaitedASecond() throws Exception {
    // Given
    clock.setCurrentTime(NOON_MS);
    write(3);
    clock.setCurrentTime(NOON_MS + FigureWriter.WAIT_MS_MAX - 1);
    List<Integer> before = List.copyOf(written);

    // When
    clock.setCurrentTime(NOON_MS + FigureWriter.WAIT_MS_MAX);

    // Then
    assertThat(before).isEmpty();
    assertThat(written).containsExactly(3);
  }

  @Test
  void shouldWriteBeforeACheckpoint() throws Exception {
    // Given
    write(2);

    // When
    writer.flush(false);

    // Then
    assertThat(written).containsExactly(2);
  }

  @Test
  void shouldLeaveProvisionalFiguresOut() throws Exception {
    // Given
    writer.write(figure(false), null);

    // When
    writer.flush(true);

    // Then
    assertThat(written).isEmpty();
  }

  private void write(int count) throws Exception {
    for (int i = 0; i < count; i++) {
      writer.write(figure(true), null);
    }
  }

  private static Figure figure(boolean isFinal) {
    return new Figure(
        new FigureKey("promise", Tags.of("promise", "answer-999")),
        "live",
        "PT1M",
        NOON_MS,
        0,
        isFinal,
        Map.<String, Number>of("opened", 1L));
  }
}
