package org.pledgewatch.bench.engine;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.pledgewatch.bench.workload.Call;

/**
 * Draws what a contestant does with calls in Flink.
 *
 * @param <R> what it says
 */
interface FlinkGraph<R> {
  /** What it says, in one stream or several. */
  List<DataStream<R>> draw(DataStream<Call> calls, Spec spec);

  /** Reads what it said. */
  RowReader<R> reader();
}
