package org.pledgewatch.bench.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.pledgewatch.bench.workload.Call;

/**
 * Flink SQL's hopping windows, one query of all lengths, with aggregation in two phases and small
 * batches, as its documentation advises for throughput.
 *
 * @param percentiles by what the four percentiles of the waits are found
 */
record SqlHop(Percentiles percentiles) implements FlinkGraph<Row> {
  /** By what percentiles are found. */
  enum Percentiles {
    /** Flink's own function. */
    BUILT_IN("PERCENTILE(wait_ms, ARRAY[0.5, 0.9, 0.95, 0.99])"),
    /** An aggregate function of ours. */
    HISTOGRAM("HISTOGRAM_PERCENTILES(wait_ms)");

    private final String sql;

    Percentiles(String sql) {
      this.sql = sql;
    }
  }

  @Override
  public List<DataStream<Row>> draw(DataStream<Call> calls, Spec spec) {
    StreamTableEnvironment tables = StreamTableEnvironment.create(calls.getExecutionEnvironment());
    tables.getConfig().set("table.local-time-zone", "UTC");
    tables.getConfig().set("table.optimizer.agg-phase-strategy", "TWO_PHASE");
    tables.getConfig().set("table.exec.mini-batch.enabled", "true");
    tables.getConfig().set("table.exec.mini-batch.allow-latency", "1 s");
    tables.getConfig().set("table.exec.mini-batch.size", "5000");
    tables.createTemporarySystemFunction("HISTOGRAM_PERCENTILES", HistogramPercentiles.class);
    DataStream<Row> rows =
        calls
            .map(call -> Row.of(call.key(), call.waitMs()))
            .returns(Types.ROW_NAMED(new String[] {"k", "wait_ms"}, Types.INT, Types.INT));
    tables.createTemporaryView(
        "calls",
        rows,
        Schema.newBuilder()
            .column("k", DataTypes.INT())
            .column("wait_ms", DataTypes.INT())
            .columnByMetadata("ts", DataTypes.TIMESTAMP_LTZ(3), "rowtime")
            .watermark("ts", "SOURCE_WATERMARK()")
            .build());
    String query =
        spec.lengths().stream().map(this::query).collect(Collectors.joining(" UNION ALL "));
    return List.of(tables.toDataStream(tables.sqlQuery(query)));
  }

  private String query(Length length) {
    return String.join(
        " ",
        "SELECT k, CAST(" + length.ms() + " AS BIGINT) AS length_ms, window_end,",
        "COUNT(*) AS n, SUM(CASE WHEN wait_ms <= " + Call.KEPT_MS + " THEN 1 ELSE 0 END) AS kept,",
        percentiles.sql + " AS percentiles",
        "FROM TABLE(HOP(TABLE calls, DESCRIPTOR(ts),",
        interval(length.stepMs()) + ", " + interval(length.ms()) + "))",
        "GROUP BY k, window_start, window_end");
  }

  private static String interval(long ms) {
    return "INTERVAL '" + ms / 1_000 + "' SECOND(6)";
  }

  @Override
  public RowReader<Row> reader() {
    return SqlHop::row;
  }

  private static WindowRow row(Row said) {
    Number[] percentilesMs = (Number[]) said.getField("percentiles");
    return new WindowRow(
        (Integer) said.getField("k"),
        (Long) said.getField("length_ms"),
        endMs(said.getField("window_end")),
        (Long) said.getField("n"),
        ((Number) said.getField("kept")).longValue(),
        percentilesMs[0].doubleValue(),
        percentilesMs[1].doubleValue(),
        percentilesMs[2].doubleValue(),
        percentilesMs[3].doubleValue());
  }

  /** The window's end is a time of the session's zone, which is UTC. */
  private static long endMs(Object end) {
    return end instanceof Instant instant
        ? instant.toEpochMilli()
        : ((LocalDateTime) end).toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
