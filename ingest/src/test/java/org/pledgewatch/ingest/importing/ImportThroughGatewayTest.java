package org.pledgewatch.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.ingest.client.RunningGateway;
import org.pledgewatch.ingest.mapping.Mappings;

/** Imports into a real gateway before a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportThroughGatewayTest {
  private static final Instant FEBRUARY_ENDS_AT = Instant.parse("1999-02-28T22:15:31Z");

  private RunningGateway gateway;
  private Path input;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    gateway = new RunningGateway(folder.resolve("kafka"));
    input = folder.resolve("bank-small.tsv");
    try (InputStream in = getClass().getResourceAsStream("/mapping/bank-small.tsv")) {
      Files.copy(in, input);
    }
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldBringEveryEventIntoTheLogOnce() throws Exception {
    // When
    ImportSummary.Sending first = importAs("small", input);
    ImportSummary.Sending again = importAs("small", input);

    // Then
    List<Event> expected =
        new ExportReader(Mappings.find("bank-call-centre")).read(List.of(input)).events();
    assertThat(gateway.facts("small")).isEqualTo(expected);
    assertThat(Instant.ofEpochMilli(gateway.aliveMs("small"))).isEqualTo(FEBRUARY_ENDS_AT);
    assertThat(first.refused()).isEmpty();
    assertThat(first.duplicates()).isZero();
    assertThat(again.taken()).isEqualTo(expected.size());
    assertThat(again.duplicates()).isGreaterThanOrEqualTo(expected.size());
  }

  @Test
  void shouldBringTheRealFebruaryIntoTheLog() throws Exception {
    // Given
    Optional<Path> february = RealExports.february();
    Assumptions.assumeTrue(february.isPresent(), "the bank's February is not beside the project");

    // When
    ImportSummary.Sending sent = importAs("february", february.get());

    // Then
    assertThat(sent.refused()).isEmpty();
    assertThat(gateway.facts("february"))
        .filteredOn(event -> event.type().equals("call.answered"))
        .hasSize(27_162);
  }

  private ImportSummary.Sending importAs(String run, Path export) throws Exception {
    ImportTarget.ToGateway fast = ImportTarget.ToGateway.fast(gateway.uri(), run);
    ImportTarget target =
        new ImportTarget.ToGateway(
            fast.gateway(),
            run,
            fast.title(),
            fast.policy(),
            fast.speed(),
            fast.every(),
            Optional.of(input.getParent()));
    ImportOutcome outcome =
        new Importer(progress -> {}, (why, in) -> {})
            .run(new ImportRequest(Mappings.find("bank-call-centre"), List.of(export), target));
    return ((ImportOutcome.Done) outcome).summary().sending().orElseThrow();
  }
}
