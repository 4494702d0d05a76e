package org.pledgewatch.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.ingest.client.FakeTime;
import org.pledgewatch.ingest.client.MemoryGateway;
import org.pledgewatch.ingest.mapping.Mappings;

class ImporterTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LAST_EVENT = Instant.parse("1999-02-28T22:00:46Z");
  private static final Instant NEXT_QUARTER = Instant.parse("1999-02-28T22:15:00Z");
  private static final URI GATEWAY = URI.create("http://127.0.0.1:1");

  @TempDir private Path folder;

  private final MemoryGateway gateway = new MemoryGateway();
  private final FakeTime time = new FakeTime(NOON);
  private final List<ImportProgress> progress = new ArrayList<>();
  private final List<String> retries = new ArrayList<>();
  private Path input;

  @BeforeEach
  void copyInput() throws Exception {
    input = folder.resolve("bank-small.tsv");
    try (InputStream in = ImporterTest.class.getResourceAsStream("/mapping/bank-small.tsv")) {
      Files.copy(in, input);
    }
  }

  @Test
  void shouldMakeTheRunAndSendEveryEventInOrder() throws Exception {
    // When
    ImportOutcome outcome = importTo(fast());

    // Then
    assertThat(gateway.runs)
        .extracting(Run::id, Run::clock, Run::zone, Run::every)
        .hasToString("[(\"feb\", EVENTS, Asia/Jerusalem, Optional[PT1M])]");
    assertThat(gateway.facts()).hasSize(28).isSortedAccordingTo(Event.ORDER);
    ImportSummary.Sending sent = ((ImportOutcome.Done) outcome).summary().sending().orElseThrow();
    assertThat(sent.taken()).isEqualTo(28);
    assertThat(sent.refused()).isEmpty();
  }

  @Test
  void shouldPassThroughSilencesAndEndWhereTheLastFiguresAreFinal() throws Exception {
    // When
    importTo(fast());

    // Then
    List<Event> sent = List.copyOf(gateway.log.values());
    for (int i = 1; i < sent.size(); i++) {
      assertThat(sent.get(i).timeMs() - sent.get(i - 1).timeMs()).isBetween(0L, 900_000L);
    }
    assertThat(Instant.ofEpochMilli(sent.get(sent.size() - 1).timeMs()))
        .isEqualTo(NEXT_QUARTER.plusSeconds(31));
    assertThat(gateway.requestSizes).allMatch(size -> size <= 1_000);
  }

  @Test
  void shouldMoveTheClockThroughASilenceAtItsSpeed() throws Exception {
    // When
    importTo(at(3_600));

    // Then
    List<Event> sent = List.copyOf(gateway.log.values());
    for (int i = 1; i < sent.size(); i++) {
      assertThat(sent.get(i).timeMs() - sent.get(i - 1).timeMs()).isBetween(0L, 60_000L);
    }
  }

  @Test
  void shouldTellHowFarItHasCome() throws Exception {
    // When
    importTo(fast());

    // Then
    assertThat(progress).extracting(ImportProgress::done).isSorted();
    ImportProgress last = progress.get(progress.size() - 1);
    assertThat(last.done()).isEqualTo(28);
    assertThat(last.total()).isEqualTo(28);
    assertThat(last.eventTime()).isAfter(LAST_EVENT);
  }

  @Test
  void shouldTryAgainWhileTheGatewayIsGone() throws Exception {
    // Given
    gateway.goneAfter(3, 5);

    // When
    ImportOutcome outcome = importTo(at(36_000));

    // Then
    assertThat(retries).hasSize(5);
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(gateway.facts()).hasSize(28);
  }

  @Test
  void shouldGoOnWhereItWasWhenTheGatewayStayedAway() throws Exception {
    // Given
    gateway.goneAfter(3, Integer.MAX_VALUE);
    ImportOutcome broken = importTo(at(36_000));
    gateway.goneAfter(Long.MAX_VALUE, 0);
    gateway.requestSizes.clear();

    // When
    ImportOutcome outcome = importTo(at(36_000));

    // Then
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(((ImportOutcome.Broken) broken).message()).contains("the same command again");
    assertThat(((ImportOutcome.Done) outcome).summary().sending().orElseThrow().before())
        .isPositive();
    assertThat(gateway.facts()).hasSize(28);
    assertThat(stateFiles()).isEmpty();
  }

  @Test
  void shouldSendAllAgainWithoutItsStateFile() throws Exception {
    // Given
    importTo(fast());
    int known = gateway.log.size();

    // When
    ImportOutcome outcome = importTo(fast());

    // Then
    ImportSummary.Sending sent = ((ImportOutcome.Done) outcome).summary().sending().orElseThrow();
    assertThat(sent.taken()).isEqualTo(28);
    assertThat(sent.duplicates()).isEqualTo(known);
    assertThat(gateway.log).hasSize(known);
  }

  @Test
  void shouldReportWhatTheGatewayRefused() throws Exception {
    // Given
    Event other =
        Event.of(
            "ZZ0101-9004-990201/call.abandoned",
            "/import/bank-call-centre",
            "call.abandoned",
            "another",
            Instant.parse("1999-01-31T18:59:30Z"),
            Data.EMPTY);
    gateway.send("feb", List.of(other));

    // When
    ImportOutcome outcome = importTo(fast());

    // Then
    ImportSummary summary = ((ImportOutcome.Done) outcome).summary();
    assertThat(summary.sending().orElseThrow().refused().get("conflict").places())
        .containsExactly("/import/bank-call-centre ZZ0101-9004-990201/call.abandoned");
    assertThat(summary.lines()).contains("27 events taken by the gateway");
  }

  @Test
  void shouldKeepToItsSpeed() throws Exception {
    // Given
    Duration eventTime = Duration.between(Instant.parse("1999-01-31T19:00:00Z"), NEXT_QUARTER);

    // When
    importTo(at(3_600));

    // Then
    assertThat(Duration.between(NOON, time.instant()))
        .isCloseTo(eventTime.dividedBy(3_600), Duration.ofSeconds(1));
    assertThat(progress.get(0).remaining().orElseThrow())
        .isCloseTo(eventTime.dividedBy(3_600), Duration.ofSeconds(1));
  }

  @Test
  void shouldSayWhatIsWrongWithTheInput() throws Exception {
    // Given
    Files.writeString(input, "a,b,c\n1,2,3\n");

    // When
    ImportOutcome outcome = importTo(fast());

    // Then
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(((ImportOutcome.BadInput) outcome).message()).contains("there is no column");
    assertThat(gateway.runs).isEmpty();
  }

  @Test
  void shouldLeaveAFileAsItIsWhenItCannotBeWritten() throws Exception {
    // Given
    Path out = folder.resolve("no-such-folder").resolve("out.ndjson");

    // When
    ImportOutcome outcome = importTo(new ImportTarget.ToFile(out));

    // Then
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  private List<Path> stateFiles() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.equals(input)).toList();
    }
  }

  private static ImportTarget fast() {
    return ImportTarget.ToGateway.fast(GATEWAY, "feb");
  }

  private static ImportTarget at(double speed) {
    return new ImportTarget.ToGateway(
        GATEWAY,
        "feb",
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(speed),
        Optional.empty(),
        Optional.empty());
  }

  private ImportOutcome importTo(ImportTarget target) throws Exception {
    return new Importer(uri -> gateway, time, time, progress::add, (why, in) -> retries.add(why))
        .run(new ImportRequest(Mappings.find("bank-call-centre"), List.of(input), target));
  }
}
