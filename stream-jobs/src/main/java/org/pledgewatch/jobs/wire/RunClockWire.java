package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.wire.DataBinary;

/** How far a run has come, on its way to the sink. */
public final class RunClockWire implements Wire<RunClock> {
  private static final long serialVersionUID = 1;

  public static final WireType<RunClock> TYPE = new WireType<>(new RunClockWire());

  @Override
  public Class<RunClock> type() {
    return RunClock.class;
  }

  @Override
  public void write(RunClock clock, DataOutput out) throws IOException {
    DataBinary.writeText(clock.run(), out);
    out.writeLong(clock.finalMs());
    out.writeLong(clock.newestMs());
    out.writeLong(clock.wallMs());
  }

  @Override
  public RunClock read(DataInput in) throws IOException {
    return new RunClock(DataBinary.readText(in), in.readLong(), in.readLong(), in.readLong());
  }
}
