package org.pledgewatch.bench.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.jobs.wire.Wire;
import org.pledgewatch.jobs.wire.WireType;

/** {@link Slices} in Flink's state; they change in place, so a copy is a real one. */
final class SlicesWire implements Wire<Slices> {
  private static final long serialVersionUID = 1;

  static final WireType<Slices> TYPE = new WireType<>(new SlicesWire());

  @Override
  public Class<Slices> type() {
    return Slices.class;
  }

  @Override
  public void write(Slices slices, DataOutput out) throws IOException {
    slices.write(out);
  }

  @Override
  public Slices read(DataInput in) throws IOException {
    return Slices.read(in);
  }

  @Override
  public Slices copy(Slices slices) {
    return slices.copy();
  }
}
