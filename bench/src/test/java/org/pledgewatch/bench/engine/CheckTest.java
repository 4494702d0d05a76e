package org.pledgewatch.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.bench.workload.Call;

class CheckTest {
  @TempDir private Path folder;

  static Stream<String> namesOfThoseThatMakeFigures() {
    return Contestants.ALL.stream().filter(Contestant::makesFigures).map(Contestant::name);
  }

  @ParameterizedTest
  @MethodSource("namesOfThoseThatMakeFigures")
  void shouldFindContestantsRight(String name) throws Exception {
    // When
    var complaint = new Check(1).complaint(Contestants.named(name), folder);

    // Then
    assertThat(complaint).isEmpty();
  }

  @Test
  void shouldFindWrongPercentiles() throws Exception {
    // Given
    var halved =
        new FlinkContestant<>(
            "halved", "Halved", false, Ranking.NEAREST, true, new Altered(row -> row.p90Ms() / 2));

    // When
    var complaint = new Check(1).complaint(halved, folder);

    // Then
    assertThat(complaint).hasValueSatisfying(why -> assertThat(why).contains("rows are wrong"));
  }

  /** Slicing with another 90th percentile. */
  private record Altered(Percentile percentile) implements FlinkGraph<WindowRow> {
    interface Percentile extends Serializable {
      double of(WindowRow row);
    }

    @Override
    public List<DataStream<WindowRow>> draw(DataStream<Call> calls, Spec spec) {
      return new Slicing().draw(calls, spec);
    }

    @Override
    public RowReader<WindowRow> reader() {
      Percentile other = percentile;
      return row ->
          new WindowRow(
              row.key(),
              row.lengthMs(),
              row.atMs(),
              row.calls(),
              row.kept(),
              row.p50Ms(),
              other.of(row),
              row.p95Ms(),
              row.p99Ms());
    }
  }
}
