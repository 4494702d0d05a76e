package org.pledgewatch.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.jobs.wire.FigureWire;

/** A reader of live figures gets the first at once, then the newest, and the very last always. */
class SendNewestTest {
  private static final long S = 1_000;

  private OneInputStreamOperatorTestHarness<Figure, Figure> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new OneInputStreamOperatorTestHarness<>(new SendNewest());
    harness.setup(FigureWire.TYPE.createSerializer(new SerializerConfigImpl()));
    harness.open();
    harness.setProcessingTime(1_000_050);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void shouldSendTheFirstAtOnceAndOfOthersTheNewestInTheNextPeriod() throws Exception {
    // Given
    send(figure("essex", 1 * S), figure("kent", 1 * S), figure("essex", 2 * S));
    send(figure("essex", 3 * S));
    assertThat(sent()).containsExactly("essex 1", "kent 1");

    // When
    harness.setProcessingTime(1_000_100);

    // Then
    assertThat(sent()).containsExactly("essex 1", "kent 1", "essex 3");
  }

  @Test
  void shouldHoldWhatComesInThePeriodInWhichHeldOnesWereSent() throws Exception {
    // Given
    send(figure("essex", 1 * S), figure("essex", 2 * S));
    harness.setProcessingTime(1_000_100);

    // When
    send(figure("essex", 3 * S), figure("essex", 4 * S));

    // Then
    assertThat(sent()).containsExactly("essex 1", "essex 2");
    harness.setProcessingTime(1_000_200);
    assertThat(sent()).containsExactly("essex 1", "essex 2", "essex 4");
  }

  @Test
  void shouldSendAtOnceAgainAfterAPeriodOfSilence() throws Exception {
    // Given
    send(figure("essex", 1 * S));
    harness.setProcessingTime(1_000_100);
    harness.setProcessingTime(1_000_200);

    // When
    send(figure("essex", 2 * S));

    // Then
    assertThat(sent()).containsExactly("essex 1", "essex 2");
  }

  @Test
  void shouldSendTheNewestFinalOneThoughAProvisionalOneCameAfter() throws Exception {
    // Given
    send(figure("essex", 1 * S), figure("essex", 2 * S));

    // When
    send(provisional("essex", 3 * S), provisional("essex", 4 * S));
    harness.setProcessingTime(1_000_100);

    // Then
    assertThat(sent())
        .containsExactly("essex 1", "essex 3 provisional", "essex 2", "essex 4 provisional");
  }

  @Test
  void shouldHoldNothingOverASnapshotOrTheEnd() throws Exception {
    // Given
    send(figure("essex", 1 * S), figure("essex", 2 * S));

    // When
    harness.prepareSnapshotPreBarrier(1);
    send(figure("essex", 3 * S));
    harness.endInput();
    harness.getOperator().finish();

    // Then
    assertThat(sent()).containsExactly("essex 1", "essex 2", "essex 3");
  }

  private void send(Figure... figures) throws Exception {
    for (Figure figure : figures) {
      harness.processElement(new StreamRecord<>(figure));
    }
  }

  private List<String> sent() {
    return harness.extractOutputValues().stream()
        .map(
            figure ->
                figure.key().tags().get("force").orElseThrow()
                    + " "
                    + figure.atMs() / S
                    + (figure.isFinal() ? "" : " provisional"))
        .toList();
  }

  private static Figure figure(String force, long atMs) {
    return figure(force, atMs, true);
  }

  private static Figure provisional(String force, long atMs) {
    return figure(force, atMs, false);
  }

  private static Figure figure(String force, long atMs, boolean isFinal) {
    FigureKey key = new FigureKey("promise", Tags.of("force", force));
    return new Figure(key, "live", "PT5M", atMs, 0, isFinal, Map.of("kept", 1L));
  }
}
