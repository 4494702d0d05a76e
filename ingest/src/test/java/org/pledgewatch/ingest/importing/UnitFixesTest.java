package org.pledgewatch.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.ingest.client.RunningGateway;
import org.pledgewatch.ingest.mapping.Mappings;

/** A made-up export of positions, through a real gateway before a real broker. */
class UnitFixesTest {
  @TempDir private Path folder;

  @Test
  void shouldTakeFixesByUnitAndTimeAndCountWhatCannotBe() throws Exception {
    // Given
    Path input = folder.resolve("fixes.csv");
    try (InputStream in = getClass().getResourceAsStream("/mapping/unit-fixes-small.csv")) {
      Files.copy(in, input);
    }

    try (RunningGateway gateway = new RunningGateway(folder.resolve("kafka"))) {
      // When
      ImportOutcome outcome = importTo(gateway, input);

      // Then
      assertThat(gateway.facts("fixes"))
          .extracting(Event::subject, Event::id, event -> Instant.ofEpochMilli(event.timeMs()))
          .containsExactly(
              tuple("PC-2", "PC-2@2018-07-01T12:00:06.250+02:00", at("10:00:06.250")),
              tuple("PC-1", "PC-1@2018-07-01 12:00:00", at("11:00:00")),
              tuple("PC-1", "PC-1@2018-07-01T12:00:05Z", at("12:00:05")));
      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(((ImportOutcome.Done) outcome).summary().lines())
          .containsExactly(
              "10 rows read",
              "  1 not mapped: ${lat} is no number (it is \"north\") at fixes.csv:6",
              "  1 not mapped: another number of columns than the header (3 instead of 4)"
                  + " at fixes.csv:8",
              "  1 not mapped: no value in id, needed for the subject (it is \"\") at fixes.csv:9",
              "  1 not mapped: time is no date and time of the form"
                  + " yyyy-MM-dd[' ']['T']HH:mm:ss[.SSSSSS][.SSS][XXX]"
                  + " (it is \"2018-07-01 25:00:00\") at fixes.csv:7",
              "  1 not mapped: unit.located: data.lat is missing ({lon=0.904}) at fixes.csv:10",
              "4 events",
              "  4 unit.located",
              "  1 said by several rows, counted once",
              "3 events taken by the gateway",
              "  1 refused: out-of-range (data.lat and lon are both 0: that is no fix) at"
                  + " /import/unit-fixes PC-2@2018-07-01 12:00:07");
    }
  }

  private static Instant at(String time) {
    return Instant.parse("2018-07-01T" + time + "Z");
  }

  private ImportOutcome importTo(RunningGateway gateway, Path input) throws Exception {
    ImportTarget.ToGateway fast = ImportTarget.ToGateway.fast(gateway.uri(), "fixes");
    ImportTarget target =
        new ImportTarget.ToGateway(
            fast.gateway(),
            fast.run(),
            fast.title(),
            fast.policy(),
            fast.speed(),
            fast.every(),
            Optional.of(folder));
    return new Importer(progress -> {}, (why, in) -> {})
        .run(new ImportRequest(Mappings.find("unit-fixes"), List.of(input), target));
  }
}
