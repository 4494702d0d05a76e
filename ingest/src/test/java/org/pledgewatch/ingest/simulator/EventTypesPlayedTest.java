package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** Two months of a very small force. */
class EventTypesPlayedTest {
  private static final long SEED = 3;
  private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
  private static final long UNTIL_MS = OCTOBER.plus(Duration.ofDays(62)).toEpochMilli();
  private static final int WARDS = 8;
  private static final ForceProfile TINY =
      new ForceProfile(
          "west-yorkshire",
          List.of("wakefield"),
          0.04,
          0.05,
          1,
          0.3,
          Duration.ofHours(1).toMillis());

  @Test
  void shouldPlayEveryTypeOfTheContract() {
    // Given
    Territory someWards = Wards.of(TINY).first(WARDS);
    ForceSimulation simulation = new ForceSimulation(TINY, someWards, SEED, OCTOBER.toEpochMilli());

    // When
    Map<String, Integer> played = new TreeMap<>();
    for (Event event = simulation.next(); event.timeMs() < UNTIL_MS; event = simulation.next()) {
      played.merge(event.type(), 1, Integer::sum);
    }

    // Then
    assertThat(played.keySet())
        .containsExactlyInAnyOrderElementsOf(
            EventTypes.all().stream().map(EventType::name).toList());
    assertThat(played.get("meeting.held"))
        .as("a meeting a ward and month, mostly")
        .isBetween(WARDS, 3 * WARDS);
    assertThat(played.get("incident.closed"))
        .as("hardly any is left open")
        .isGreaterThan(played.get("incident.created") - 40);
  }
}
