package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;

class EventSetTest {
  private static final Instant SATURDAY = Instant.parse("2026-11-21T00:00:00Z");
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final EventSet SET = set(9);

  private static EventSet set(long seed) {
    return new EventSet(List.of(Wards.SMALL_URBAN), Wards.UK, seed, SATURDAY, SIX_HOURS, false);
  }

  private static byte[] bytes(EventSet events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    events.write(out, (lines, time) -> {});
    return out.toByteArray();
  }

  @Test
  void shouldBeTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
    // When
    byte[] once = bytes(SET);
    byte[] again = bytes(set(9));
    byte[] other = bytes(set(10));

    // Then
    assertThat(again).isEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @Test
  void shouldBeTheSameFromWhereverItIsTakenUpAgain() {
    // Given
    long startMs = SATURDAY.toEpochMilli();
    long endMs = startMs + SIX_HOURS.toMillis();
    List<Event> whole = Wards.until(Wards.simulation(Wards.SMALL_URBAN, 9, startMs), endMs);

    for (long afterMs : new long[] {1, 1_234_567, SIX_HOURS.toMillis() / 2}) {
      // When
      List<Event> rest =
          Wards.until(
              new ForceSimulation(
                  Wards.SMALL_URBAN, Wards.of(Wards.SMALL_URBAN), 9, startMs, startMs + afterMs),
              endMs);

      // Then
      assertThat(rest)
          .isEqualTo(whole.stream().filter(e -> e.timeMs() >= startMs + afterMs).toList())
          .isNotEmpty();
    }
  }

  @Test
  void shouldLeaveOtherPartsAloneWhereOnePartIsGreater() {
    // Given
    ForceProfile profile = Wards.SMALL_URBAN;
    ForceProfile moreMessages =
        new ForceProfile(
            profile.id(),
            profile.centres(),
            profile.emergencyCallsPerMin(),
            profile.routineCallsPerMin(),
            profile.teams(),
            20 * profile.messagesPerWardPerDay(),
            profile.heartbeatMs());
    long startMs = SATURDAY.toEpochMilli();
    long endMs = startMs + SIX_HOURS.toMillis();

    // When
    List<Event> few = Wards.until(Wards.simulation(profile, 9, startMs), endMs);
    List<Event> many = Wards.until(Wards.simulation(moreMessages, 9, startMs), endMs);

    // Then
    assertThat(many.size()).isGreaterThan(few.size());
    assertThat(withoutMessages(many)).isEqualTo(withoutMessages(few));
  }

  private static List<Event> withoutMessages(List<Event> events) {
    return events.stream()
        .filter(event -> !event.type().startsWith("message."))
        .filter(event -> !event.subject().startsWith("message-24h/"))
        .toList();
  }

  @Test
  void shouldWriteTheSamePlainAndZipped(@TempDir Path folder) throws IOException {
    // Given
    Path plain = folder.resolve("day.ndjson");
    Path zipped = folder.resolve("day.ndjson.gz");
    List<Instant> told = new ArrayList<>();

    // When
    long lines = EventSetFile.write(SET, plain, (count, time) -> told.add(time));
    EventSetFile.write(SET, zipped, (count, time) -> {});

    // Then
    assertThat(Files.readAllBytes(plain)).isEqualTo(bytes(SET));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(zipped))) {
      assertThat(in.readAllBytes()).isEqualTo(bytes(SET));
    }
    assertThat(Files.readAllLines(plain)).hasSize((int) lines);
    assertThat(told).isSorted().isNotEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(plain, zipped);
    }
  }

  @Test
  void shouldRefuseALengthThatIsNone() {
    // When
    assertThatThrownBy(
            () -> new EventSet(SET.forces(), SET.reference(), 1, SATURDAY, Duration.ZERO, false))

        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("length: PT0S");
  }
}
