package org.pledgewatch.bench.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.jobs.wire.Wire;
import org.pledgewatch.jobs.wire.WireType;

/** {@link Tallied} in Flink's state; it changes in place, so a copy is a real one. */
final class TalliedWire implements Wire<Tallied> {
  private static final long serialVersionUID = 1;

  static final WireType<Tallied> TYPE = new WireType<>(new TalliedWire());

  @Override
  public Class<Tallied> type() {
    return Tallied.class;
  }

  @Override
  public void write(Tallied tallied, DataOutput out) throws IOException {
    tallied.write(out);
  }

  @Override
  public Tallied read(DataInput in) throws IOException {
    return Tallied.read(in);
  }

  @Override
  public Tallied copy(Tallied tallied) {
    return tallied.copy();
  }
}
