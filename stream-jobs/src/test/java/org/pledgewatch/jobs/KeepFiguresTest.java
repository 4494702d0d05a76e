package org.pledgewatch.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Window;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.jobs.wire.FigureKeyWire;
import org.pledgewatch.jobs.wire.FigureWire;

/** Figures are published when they are due, also after a restart, and shown before that. */
class KeepFiguresTest {
  private static final long NOON = 1_800_000_000_000L;
  private static final long S = 1_000;
  private static final FigureKey ESSEX =
      new FigureKey("promise", new Tags(Map.of("promise", "answer-999", "force", "essex")));

  private KeyedOneInputStreamOperatorTestHarness<FigureKey, Difference, Figure> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness();
    harness.open();
    harness.setProcessingTime(NOON);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void shouldPublishWhatEntersAndLeavesAWindowOnceTheWatermarkHasPassed() throws Exception {
    // Given
    hear(NOON + 300, Part.KEPT);

    // When
    harness.processWatermark(NOON + 999);
    List<String> early = finals();
    harness.processWatermark(NOON + 70 * S);

    // Then
    assertThat(early).isEmpty();
    assertThat(finals()).containsExactly("1 s: kept 1", "61 s: kept 0");
  }

  @Test
  void shouldPublishAfterARestartWhatWasDueBefore() throws Exception {
    // Given
    hear(NOON + 300, Part.KEPT);
    harness.processWatermark(NOON + 10 * S);
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();

    // When
    harness = harness();
    harness.initializeState(snapshot);
    harness.open();
    harness.processWatermark(NOON + 70 * S);

    // Then
    assertThat(finals()).containsExactly("61 s: kept 0");
  }

  @Test
  void shouldShowTheFirstChangeAtOnceAndOthersTogetherAfterATenthOfASecond() throws Exception {
    // Given
    hear(NOON + 100, Part.KEPT);
    hear(NOON + 200, Part.KEPT);
    hear(NOON + 300, Part.KEPT);

    // When
    List<String> atOnce = provisional();
    harness.setProcessingTime(NOON + 100);

    // Then
    assertThat(atOnce).containsExactly("1 s: kept 1");
    assertThat(provisional()).containsExactly("1 s: kept 1", "1 s: kept 3");
  }

  @Test
  void shouldNotShowABreachBeforeItsTimeHasCome() throws Exception {
    // Given
    hear(NOON + 100, Part.KEPT);

    // When
    harness.processElement(new StreamRecord<>(difference(NOON + 200, NOON + 900, Part.BROKEN)));
    harness.setProcessingTime(NOON + 100);

    // Then
    assertThat(provisional()).containsExactly("1 s: kept 1");
    harness.processWatermark(NOON + S);
    assertThat(finals()).containsExactly("1 s: kept 1, broken 1");
  }

  private void hear(long atMs, Part part) throws Exception {
    harness.processElement(new StreamRecord<>(difference(atMs, atMs, part)));
  }

  private static Difference difference(long heardMs, long atMs, Part part) {
    return new Difference(
        ESSEX, heardMs, true, List.of(new Difference.Change(part, atMs, 0, "", 1)));
  }

  private List<String> finals() {
    return said(true);
  }

  private List<String> provisional() {
    return said(false);
  }

  private List<String> said(boolean isFinal) {
    List<String> said = new ArrayList<>();
    for (Figure figure : harness.extractOutputValues()) {
      if (figure.isFinal() == isFinal) {
        long broken = figure.field("broken").longValue();
        said.add(
            (figure.atMs() - NOON) / S
                + " s: kept "
                + figure.field("kept")
                + (broken == 0 ? "" : ", broken " + broken));
      }
    }
    return said;
  }

  private static KeyedOneInputStreamOperatorTestHarness<FigureKey, Difference, Figure> harness()
      throws Exception {
    Window minute = Window.fixed(Duration.ofMinutes(1), Duration.ofSeconds(1));
    RunPlan plan =
        new RunPlan(
            "live",
            PolicyYaml.text("pledge-2008"),
            ReferenceTexts.NONE,
            ZoneOffset.UTC,
            new Plan(List.of(minute), new Schedule.EveryChange(Schedule.NEVER), 3_600 * S),
            false,
            true,
            false);
    KeyedOneInputStreamOperatorTestHarness<FigureKey, Difference, Figure> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeepFigures(plan), Difference::key, FigureKeyWire.TYPE);
    harness.setup(FigureWire.TYPE.createSerializer(new SerializerConfigImpl()));
    return harness;
  }
}
