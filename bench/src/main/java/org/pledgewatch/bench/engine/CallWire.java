package org.pledgewatch.bench.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.jobs.wire.Wire;
import org.pledgewatch.jobs.wire.WireType;

/** Calls on their way between Flink's tasks, for every contestant alike. */
final class CallWire implements Wire<Call> {
  private static final long serialVersionUID = 1;

  static final WireType<Call> TYPE = new WireType<>(new CallWire());

  @Override
  public Class<Call> type() {
    return Call.class;
  }

  @Override
  public void write(Call call, DataOutput out) throws IOException {
    out.writeInt(call.key());
    out.writeLong(call.atMs());
    out.writeInt(call.waitMs());
    out.writeInt(call.insteadOfMs());
  }

  @Override
  public Call read(DataInput in) throws IOException {
    return new Call(in.readInt(), in.readLong(), in.readInt(), in.readInt());
  }
}
