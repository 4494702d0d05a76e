package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.wire.DataBinary;
import org.pledgewatch.domain.wire.EventBinary;

/** Facts on their way to case files. */
public final class ToldWire implements Wire<Told> {
  private static final long serialVersionUID = 1;

  public static final WireType<Told> TYPE = new WireType<>(new ToldWire());

  @Override
  public Class<Told> type() {
    return Told.class;
  }

  @Override
  public void write(Told told, DataOutput out) throws IOException {
    DataBinary.writeText(told.to().key(), out);
    EventBinary.write(told.fact(), out);
    out.writeInt(told.amount());
  }

  @Override
  public Told read(DataInput in) throws IOException {
    CaseId to = CaseId.of(DataBinary.readText(in));
    return new Told(to, EventBinary.read(in), in.readInt());
  }
}
