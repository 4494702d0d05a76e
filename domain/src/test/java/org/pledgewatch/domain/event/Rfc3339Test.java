package org.pledgewatch.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T21:00:00Z, 2026-11-21T21:00:00Z",
    "2026-11-21t21:00:00.5z, 2026-11-21T21:00:00.500Z",
    "2026-11-21 21:00:00Z, 2026-11-21T21:00:00Z",
    "2026-11-21T22:00:00+01:00, 2026-11-21T21:00:00Z",
    "2026-11-21T21:00:00-00:00, 2026-11-21T21:00:00Z",
    "1999-12-31T23:59:59.999Z, 1999-12-31T23:59:59.999Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
  })
  void shouldReadATimeWithItsOffset(String text, Instant expected) {
    assertThat(Rfc3339.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T21:00:00.1239Z, 2026-11-21T21:00:00.123Z",
    "2026-11-21T21:00:00.000999999Z, 2026-11-21T21:00:00Z",
    "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
    "2026-11-21T21:00:00.1239999999Z, 2026-11-21T21:00:00.123Z",
    "2026-11-21T22:00:00.999999999999999999999999999999999999+01:00, 2026-11-21T21:00:00.999Z",
    "2026-11-21T21:00:00.1234567890123456789012345678901234567890123Z, 2026-11-21T21:00:00.123Z",
  })
  void shouldCutDigitsBelowAMillisecond(String text, Instant expected) {
    assertThat(Rfc3339.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-11-21",
        "2026-11-21T21:00Z",
        "2026-11-21T21:00:00",
        "2026-11-21T21:00:00 Z",
        "2026-02-30T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-11-21T24:00:01Z",
        "2026-11-21T21:00:61Z",
        "2026-11-21T21:00:00+25:00",
        "2026-11-21T21:00:00.Z",
        "2026-11-21T21:00:00.12345678901234567890123456789012345678901234Z",
        "20261121T210000Z",
        "+12026-11-21T21:00:00Z",
        "٢٠٢٦-11-21T21:00:00Z",
      })
  void shouldRefuseWhatIsNoSuchTime(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00+18:00", "9999-12-31T23:59:59-18:00"})
  void shouldRefuseATimeThatCannotBeWrittenAgainInUtc(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }

  @Test
  void shouldReadBackEveryTimeItWrites() {
    // Given
    Instant first = Instant.parse("0000-01-01T00:00:00Z");
    Instant last = Instant.parse("9999-12-31T23:59:59.999Z");

    // Then
    assertThat(Rfc3339.parse(first.toString())).contains(first);
    assertThat(Rfc3339.parse(last.toString())).contains(last);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldWriteATimeAsInstantsAreWritten(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3_000; i++) {
      // Given
      long aroundMs = random.nextLong(-70_000_000_000_000L, 260_000_000_000_000L);
      long timeMs = random.nextBoolean() ? aroundMs : aroundMs / 1_000 * 1_000;

      // When
      String text = Rfc3339.text(timeMs);

      // Then
      assertThat(text).isEqualTo(Instant.ofEpochMilli(timeMs).toString());
    }
  }

  /** The quick way and the thorough one, which takes the offset {@code +00:00} too. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldReadTheUsualFormAsItReadsAllOthers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3_000; i++) {
      // Given
      String text =
          String.format(
              "%04d-%02d-%02dT%02d:%02d:%02d",
              random.nextInt(10_000),
              random.nextInt(14),
              random.nextInt(33),
              random.nextInt(25),
              random.nextInt(61),
              random.nextInt(61));
      String usual = text + (random.nextBoolean() ? ".123Z" : "Z");

      // When
      Optional<Instant> read = Rfc3339.parse(usual);

      // Then
      assertThat(read).isEqualTo(Rfc3339.parse(usual.replace("Z", "+00:00")));
    }
  }
}
