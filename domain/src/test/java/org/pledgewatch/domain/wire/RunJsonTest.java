package org.pledgewatch.domain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

final class RunJsonTest {
  private static final long NOON = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  private static final Run BANK =
      new Run(
          "bank-february",
          "February of the bank",
          Run.Clock.EVENTS,
          "pledge-2008",
          ZoneId.of("Europe/London"),
          Optional.of(Duration.ofSeconds(10)),
          NOON);

  @Test
  void shouldWriteARun() {
    assertThat(new String(RunJson.encode(BANK), UTF_8))
        .isEqualTo(
            """
            {"id":"bank-february","title":"February of the bank","clock":"events",\
            "policy":"pledge-2008","zone":"Europe/London","every":"PT10S",\
            "created":"2026-11-21T12:00:00Z"}""");
  }

  @Test
  void shouldReadBackWhatItWrote() {
    assertThat(RunJson.decode(RunJson.encode(BANK), 0)).isEqualTo(BANK);
  }

  @Test
  void shouldKeepTheReferenceData() {
    // Given
    Run leeds =
        new Run(
            "leeds",
            "Leeds",
            Run.Clock.WALL,
            "pledge-2008",
            Optional.of("uk-wards"),
            ZoneId.of("Europe/London"),
            Optional.empty(),
            NOON);

    // Then
    assertThat(RunJson.decode(RunJson.encode(leeds), 0)).isEqualTo(leeds);
    assertThat(new String(RunJson.encode(leeds), UTF_8)).contains("\"reference\":\"uk-wards\"");
  }

  @Test
  void shouldTakeTheZoneOfferedWhereItNamesNone() {
    // Given
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");

    // Then
    assertThat(RunJson.decode("{\"id\":\"a\"}".getBytes(UTF_8), tokyo, NOON).zone())
        .isEqualTo(tokyo);
    assertThat(
            RunJson.decode("{\"id\":\"a\",\"zone\":\"UTC\"}".getBytes(UTF_8), tokyo, NOON).zone())
        .isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void shouldFillInWhatIsLeftOut() {
    // When
    Run run = decode("{\"id\":\"demo\"}");

    // Then
    assertThat(run)
        .isEqualTo(
            new Run(
                "demo",
                "demo",
                Run.Clock.EVENTS,
                "pledge-2008",
                ZoneId.of("Europe/London"),
                Optional.empty(),
                NOON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "not json | a run is a JSON object",
        "[] | a run is a JSON object",
        "'' | a run is a JSON object",
        "null | a run is a JSON object",
        "{} | run id",
        "{\"id\":7} | id",
        "{\"id\":\"Has Spaces\"} | run id",
        "{\"id\":\"../etc\"} | run id",
        "{\"id\":\"a\",\"title\":7} | title",
        "{\"id\":\"a\",\"clock\":\"sundial\"} | clock: \"sundial\"",
        "{\"id\":\"a\",\"zone\":\"Europe/Atlantis\"} | zone: \"Europe/Atlantis\"",
        "{\"id\":\"a\",\"every\":\"10s\"} | every: \"10s\"",
        "{\"id\":\"a\",\"every\":10} | every",
        "{\"id\":\"a\",\"every\":\"PT0S\"} | every",
        "{\"id\":\"a\",\"every\":\"PT2562047788015215H\"} | every",
        "{\"id\":\"a\",\"every\":\"-PT1S\"} | every",
        "{\"id\":\"a\",\"every\":\"PT1.5S\"} | every: PT1.5S (whole seconds",
        "{\"id\":\"a\",\"every\":\"PT24H1S\"} | every",
        "{\"id\":\"a\",\"created\":7} | created",
        "{\"id\":\"a\",\"created\":\"noon\"} | created: \"noon\"",
        "{\"id\":\"a\",\"title\":\"\"} | title",
        "{\"id\":\"a\",\"reference\":7} | reference",
        "{\"id\":\"a\",\"reference\":\"\"} | reference",
      })
  void shouldSayWhichValueWasWrong(String json, String named) {
    assertThatThrownBy(() -> decode(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @Test
  void shouldReadBackAClock() {
    // Given
    RunClock clock = new RunClock("demo", NOON - 5_000, NOON, NOON + 3);

    // Then
    assertThat(RunJson.decodeClock(RunJson.encode(clock))).isEqualTo(clock);
  }

  private static Run decode(String json) {
    return RunJson.decode(json.getBytes(UTF_8), NOON);
  }
}
