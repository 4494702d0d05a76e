package org.pledgewatch.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.oracle.OracleRules;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.oracle.RunComparison;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.FigureJson;

/** A replay of files, whatever the order of their lines, equals the naive recomputation. */
class ReplayTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final ReplayJob.Pace OFTEN =
      new ReplayJob.Pace(Duration.ofMillis(100), Duration.ofMillis(10));

  @TempDir Path folder;
  private List<Event> lines;

  @BeforeEach
  void writeEventsTwiceContradictedAndShuffled() throws IOException {
    lines = new RandomEvents(11).calls(60).span(Duration.ofHours(2)).conflicting(11);
    Files.createDirectory(folder.resolve("out"));
    int half = lines.size() / 2;
    Files.write(folder.resolve("b.ndjson"), ndjson(lines.subList(0, half)));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.ndjson.gz")))) {
      out.write(ndjson(lines.subList(half, lines.size())));
      out.write("{\"specversion\":\"1.0\",\"id\":\"torn".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void shouldEqualTheOracleAndBeTheSameBytesAtEachParallelism() throws Exception {
    // When
    ReplaySummary summary = replay("one.ndjson", 1);
    replay("two.ndjson", 2);

    // Then
    byte[] one = Files.readAllBytes(folder.resolve("out/one.ndjson"));
    assertThat(one).isEqualTo(Files.readAllBytes(folder.resolve("out/two.ndjson")));
    List<Event> accepted = Oracle.distinct(lines);
    List<Figure> figures = figures("out/one.ndjson");
    List<Instant> times =
        figures.stream().map(figure -> Instant.ofEpochMilli(figure.atMs())).distinct().toList();
    assertThat(times).hasSizeGreaterThan(8);
    assertThat(
            new RunComparison(figures)
                .differences(new Oracle(accepted, OracleRules.pledge2008()), times))
        .isEmpty();
    assertThat(figures).isSortedAccordingTo(Figure.ORDER);
    assertThat(summary.accepted()).isEqualTo(accepted.size());
    assertThat(summary.read()).isEqualTo(lines.size() + 1L);
    assertThat(summary.quarantined()).containsEntry("malformed", 1L).containsKey("conflict");
    assertThat(summary.figures()).isEqualTo(figures.size());
  }

  @Test
  void shouldGoOnWhereItWasInterruptedAndWriteTheSameBytes() throws Exception {
    // Given
    lines = new RandomEvents(12).calls(3_000).span(Duration.ofHours(12)).conflicting(12);
    Files.write(folder.resolve("b.ndjson"), ndjson(lines));
    Files.delete(folder.resolve("a.ndjson.gz"));
    new Replay(request("whole.ndjson", 1), new Silent()).run();
    ReplayRequest request = request("interrupted.ndjson", 1);
    Interrupting interrupting = new Interrupting();
    assertThatThrownBy(() -> new Replay(request, interrupting, OFTEN).run())
        .isInstanceOf(InterruptedException.class);
    assertThat(folder.resolve("out/interrupted.ndjson")).doesNotExist();

    // When
    Silent goingOn = new Silent();
    ReplaySummary summary = new Replay(request, goingOn, OFTEN).run();

    // Then
    assertThat(goingOn.notes()).anyMatch(note -> note.startsWith("going on"));
    assertThat(goingOn.notes()).anyMatch(note -> note.contains("snapshot"));
    assertThat(folder.resolve("out/interrupted.ndjson"))
        .hasSameBinaryContentAs(folder.resolve("out/whole.ndjson"));
    assertThat(summary.accepted()).isEqualTo(Oracle.distinct(lines).size());
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  private ReplaySummary replay(String out, int parallelism) throws Exception {
    return new Replay(request(out, parallelism), new Silent()).run();
  }

  private ReplayRequest request(String out, int parallelism) {
    return new ReplayRequest(
        new ReplaySource.Files(List.of(folder)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "pledge-2008",
        ReferenceTexts.NONE,
        Optional.empty(),
        ReplayRequest.Output.to(folder.resolve("out").resolve(out)),
        "r1",
        Set.of(),
        Set.of(),
        new ReplayRequest.Times.Every(QUARTER),
        parallelism,
        folder.resolve("work"),
        false);
  }

  /** Interrupts the replay that it listens to once part of its job is in a snapshot. */
  private final class Interrupting extends Silent {
    @Override
    public void progress(ReplayProgress progress) {
      boolean inTheMiddle =
          progress.stage() == ReplayProgress.Stage.COMPUTING && progress.share() < 1;
      if (inTheMiddle && hasSnapshot()) {
        Thread.currentThread().interrupt();
      }
    }

    private boolean hasSnapshot() {
      try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
        return files.anyMatch(file -> file.endsWith("_metadata"));
      } catch (IOException | UncheckedIOException e) {
        return false; // Flink deletes an old one at this moment.
      }
    }
  }

  private List<Figure> figures(String file) throws IOException {
    try (Stream<String> read = Files.lines(folder.resolve(file))) {
      return read.map(line -> FigureJson.decode(line.getBytes(StandardCharsets.UTF_8))).toList();
    }
  }

  private static byte[] ndjson(List<Event> events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Event event : events) {
      bytes.writeBytes(EventJson.encode(event));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }
}
