package org.pledgewatch.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.bench.engine.Results.Cell;
import org.pledgewatch.bench.report.Machine;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.workload.Workload;

class ResultsTest {
  private static final String PEER = "flink-sliding";
  private static final Cell OF_PEER = new Cell(PEER, "H", "S1");

  @Test
  void shouldCompareRoundByRound() {
    // Given
    Results results =
        new Results(
            List.of(
                timed(1, Contestants.OURS, 100),
                timed(1, PEER, 10),
                timed(2, PEER, 50),
                timed(2, Contestants.OURS, 200),
                timed(3, Contestants.OURS, 60),
                timed(3, PEER, 20)));

    // When
    Range ratio = results.oursOver(OF_PEER).orElseThrow();

    // Then
    assertThat(ratio).isEqualTo(new Range(4, 3, 10));
    assertThat(results.callsPerCpuS(OF_PEER)).contains(new Range(20, 10, 50));
  }

  @Test
  void shouldSayWhoDidNotFinishInsteadOfARatio() {
    // Given
    Results results =
        new Results(
            List.of(
                timed(1, Contestants.OURS, 100),
                new Sample(1, PEER, "H", "S1", new Outcome.Unfinished(30, 900, 30, 30))));

    // When
    String table = ResultsTable.of(results, List.of("H"), List.of("S1")).markdown();

    // Then
    assertThat(results.oursOver(OF_PEER)).isEmpty();
    assertThat(table).contains("did not finish in 30 s, at most 30 events/s");
  }

  @Test
  void shouldAlignTheTable() {
    // Given
    Results results = new Results(List.of(timed(1, Contestants.OURS, 100)));

    // When
    String table = ResultsTable.of(results, List.of("H"), List.of("S1")).markdown();

    // Then
    assertThat(table.lines().map(String::length).distinct()).hasSize(1);
    assertThat(table).contains("| H        | S1      | Pledgewatch | 100 ");
  }

  @Test
  void shouldPrintTheRatioAgainstAStoredRun(@TempDir Path folder) throws Exception {
    // Given
    Path file = folder.resolve("engine.json");
    Files.writeString(file, record(timed(1, Contestants.OURS, 80), timed(1, PEER, 10)).json());
    Results now = new Results(List.of(timed(1, Contestants.OURS, 100)));

    // When
    String table = Baseline.compare(now, RunRecord.read(file).results()).markdown();

    // Then
    assertThat(table).contains("pledgewatch", "| 80 ", "| 100 ", "| 1.25 ");
    assertThat(table).doesNotContain(PEER);
  }

  @Test
  void shouldReadOutcomesBackAsTheyWere(@TempDir Path folder) throws Exception {
    // Given
    Path file = folder.resolve("engine.json");
    RunRecord stored =
        record(
            timed(1, Contestants.OURS, 80),
            new Sample(1, PEER, "H", "S5", new Outcome.Unfinished(30, 900, 29.5, 31)),
            new Sample(1, "slicing", "H", "S5", new Outcome.Failed("no memory")));

    // When
    Files.writeString(file, stored.json());

    // Then
    assertThat(RunRecord.read(file)).isEqualTo(stored);
  }

  @Test
  void shouldFindTheSlopeOfAPower() {
    // Given
    List<Slope.Point> points =
        List.of(new Slope.Point(1, 3), new Slope.Point(100, 30), new Slope.Point(10_000, 300));

    // Then
    assertThat(Slope.of(points)).isCloseTo(0.5, within(1e-9));
  }

  private static Sample timed(int round, String contestant, long callsPerCpuS) {
    return new Sample(
        round, contestant, "H", "S1", new Outcome.Timed(callsPerCpuS, 5, 1, 1, 1_000, 2_000));
  }

  private static RunRecord record(Sample... samples) {
    Plan plan =
        new Plan(List.of(PEER), List.of(Workload.named("H", 1)), List.of("S1"), 3, 1, 1, 1, 1, 30);
    return new RunRecord(
        new Machine("a processor", 2, 1, "Linux", "17", "2", "4", "abc", "2026-01-01T00:00:00Z"),
        List.of("-Xmx1g"),
        plan,
        Map.of("H", "00"),
        Map.of(),
        List.of(samples));
  }
}
