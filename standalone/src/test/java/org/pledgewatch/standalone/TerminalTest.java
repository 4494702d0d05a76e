package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TerminalTest {
  private final RecordedTerminal recorded = new RecordedTerminal();

  @Test
  void shouldTickAStepInPlaceOnATerminal() {
    // Given
    Terminal terminal = recorded.interactive();

    // When
    terminal.begun("Kafka");
    terminal.done("Kafka", Duration.ofMillis(1_234));

    // Then
    assertThat(recorded.said())
        .isEqualTo("\r\u001B[K  … Kafka\r\u001B[K  ✓ Kafka              1.2 s\n");
  }

  @Test
  void shouldWriteOnePlainLineAStepElsewhere() {
    // Given
    Terminal terminal = recorded.plain();

    // When
    terminal.begun("Kafka");
    terminal.done("Kafka", Duration.ofMillis(1_234));
    terminal.begun("QuestDB");
    terminal.failed("QuestDB");

    // Then
    assertThat(recorded.said()).isEqualTo("  ok Kafka              1.2 s\n  failed: QuestDB\n");
  }
}
