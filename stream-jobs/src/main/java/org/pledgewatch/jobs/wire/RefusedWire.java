package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.quality.Refused;
import org.pledgewatch.domain.wire.DataBinary;

/** Refusals between operators and in state. */
public final class RefusedWire implements Wire<Refused> {
  private static final long serialVersionUID = 1;

  public static final WireType<Refused> TYPE = new WireType<>(new RefusedWire());

  @Override
  public Class<Refused> type() {
    return Refused.class;
  }

  @Override
  public void write(Refused refused, DataOutput out) throws IOException {
    DataBinary.writeText(refused.reason(), out);
    DataBinary.writeText(refused.source(), out);
  }

  @Override
  public Refused read(DataInput in) throws IOException {
    return new Refused(DataBinary.readText(in), DataBinary.readText(in));
  }
}
