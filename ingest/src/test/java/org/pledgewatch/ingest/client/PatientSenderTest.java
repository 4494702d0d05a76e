package org.pledgewatch.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;

class PatientSenderTest {
  private static final Delivery GONE = new Delivery.NotNow("gone", Optional.empty());
  private static final Delivery TAKEN = new Delivery.Delivered(1, 0, List.of());

  private final Deque<Delivery> answers = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @Test
  void shouldWaitTwiceAsLongEachTimeUntilItIsTaken() throws Exception {
    // Given
    answers.addAll(List.of(GONE, GONE, GONE, TAKEN));

    // When
    Delivery delivery = sender(Duration.ofMinutes(1)).send("r", List.of());

    // Then
    assertThat(delivery).isEqualTo(TAKEN);
    assertThat(pauses)
        .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(told).containsExactly("gone", "gone", "gone");
  }

  @Test
  void shouldWaitAsLongAsTheGatewayAsks() throws Exception {
    // Given
    answers.add(new Delivery.NotNow("busy", Optional.of(Duration.ofSeconds(7))));
    answers.add(TAKEN);

    // When
    sender(Duration.ofMinutes(1)).send("r", List.of());

    // Then
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void shouldGiveUpWhenPatienceIsOver() throws Exception {
    // Given
    for (int i = 0; i < 100; i++) {
      answers.add(GONE);
    }

    // When
    Delivery delivery = sender(Duration.ofMinutes(1)).send("r", List.of());

    // Then
    assertThat(delivery).isEqualTo(GONE);
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(1).plus(PatientSender.WAIT_MAX));
  }

  @Test
  void shouldNotTryAgainWhatIsWrong() throws Exception {
    // Given
    answers.add(new Delivery.Never(404, "no such run"));

    // When
    Delivery delivery = sender(Duration.ofMinutes(1)).send("r", List.of());

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Never.class);
    assertThat(pauses).isEmpty();
  }

  private PatientSender sender(Duration patience) {
    EventSender scripted =
        new EventSender() {
          @Override
          public String name() {
            return "scripted";
          }

          @Override
          public Delivery createRun(Run run) {
            return answers.remove();
          }

          @Override
          public Delivery send(String runId, List<Event> events) {
            return answers.remove();
          }

          @Override
          public Delivery sendLines(String runId, List<byte[]> lines) {
            return answers.remove();
          }
        };
    return new PatientSender(
        scripted, pauses::add, patience, (why, in) -> told.add(why), () -> false);
  }
}
