package org.pledgewatch.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.functions.OpenContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.jobs.Difference;
import org.pledgewatch.jobs.Difference.Change;

class CallEventsTest {
  private static final long AT_MS = 1_767_225_601_500L;
  private final ToDifference toDifference = new ToDifference();

  @BeforeEach
  void open() {
    OpenContext nothing = new OpenContext() {};
    toDifference.open(nothing);
  }

  @Test
  void shouldCarryACallThroughTheLogToItsFigure() {
    // When
    Difference difference = through(new Call(7, AT_MS, 12_000, Call.NOTHING));

    // Then
    assertThat(difference.key().tags().get("force")).contains("force-7");
    assertThat(difference.changes())
        .containsExactly(
            new Change(Part.BROKEN, AT_MS, 0, "", 1),
            new Change(Part.SAMPLE, AT_MS, 12_000, "", 1));
  }

  @Test
  void shouldTakeBackWhatACorrectionCorrects() {
    // When
    Difference difference = through(new Call(7, AT_MS, 9_000, 12_000));

    // Then
    assertThat(difference.changes())
        .containsExactly(
            new Change(Part.BROKEN, AT_MS, 0, "", -1),
            new Change(Part.SAMPLE, AT_MS, 12_000, "", -1),
            new Change(Part.KEPT, AT_MS, 0, "", 1),
            new Change(Part.SAMPLE, AT_MS, 9_000, "", 1));
  }

  private Difference through(Call call) {
    Event read =
        EventJson.decode(EventJson.encode(CallEvents.of(3, call)))
            .fold(
                event -> event,
                rejected -> {
                  throw new AssertionError(rejected);
                });
    return toDifference.map(read);
  }
}
