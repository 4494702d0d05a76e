package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private static final Optional<Instant> NOON = Optional.of(Instant.parse("2026-11-21T12:00:00Z"));

  private final RecordedTerminal recorded = new RecordedTerminal();
  private long nowNs;

  @Test
  void shouldSayRateAndTimeLeftOnStandardErrorInPlaceOnATerminal() {
    // Given
    ProgressLine line = new ProgressLine(recorded.interactive(), () -> nowNs);
    line.show("computing", 0, "events", 0, NOON);

    // When
    nowNs = 10_000_000_000L;
    line.show("computing", 5_000, "events", 0.25, NOON);

    // Then
    assertThat(recorded.complained())
        .endsWith(
            "\r\u001B[K  computing: 5,000 events (25 %), 500 a second,"
                + " at 2026-11-21T12:00:00Z, 0:30 left");
    assertThat(recorded.said()).isEmpty();
  }

  @Test
  void shouldWriteALineNowAndThenElsewhere() {
    // Given
    ProgressLine line = new ProgressLine(recorded.plain(), () -> nowNs);

    // When
    for (int second = 1; second <= 12; second++) {
      nowNs = second * 1_000_000_000L;
      line.show("reading", second, "events", 0.1, Optional.empty());
    }

    // Then
    assertThat(recorded.complained().lines())
        .extracting(each -> each.substring(0, each.indexOf(" events")))
        .containsExactly("  reading: 5", "  reading: 10");
  }
}
