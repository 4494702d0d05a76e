package org.pledgewatch.bench.engine;

import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.annotation.FunctionHint;
import org.apache.flink.table.functions.AggregateFunction;

/**
 * The percentiles of a histogram, as an aggregate function for Flink SQL. Called by Flink alone.
 */
@FunctionHint(
    input = @DataTypeHint("INT"),
    accumulator =
        @DataTypeHint(
            value = "RAW",
            bridgedTo = Tallied.class,
            rawSerializer = TalliedSerializer.class),
    output = @DataTypeHint("ARRAY<DOUBLE>"))
public final class HistogramPercentiles extends AggregateFunction<Double[], Tallied> {
  private static final long serialVersionUID = 1;

  @Override
  public Tallied createAccumulator() {
    return new Tallied();
  }

  public void accumulate(Tallied tallied, Integer waitMs) {
    tallied.add(waitMs);
  }

  public void merge(Tallied tallied, Iterable<Tallied> others) {
    for (Tallied other : others) {
      tallied.add(other);
    }
  }

  @Override
  public Double[] getValue(Tallied tallied) {
    return tallied.calls() == 0
        ? null
        : new Double[] {
          tallied.percentileMs(50),
          tallied.percentileMs(90),
          tallied.percentileMs(95),
          tallied.percentileMs(99)
        };
  }
}
