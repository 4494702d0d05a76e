package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.identity.Identities;

/** Identities in state; they change in place, so a copy is a real one. */
public final class IdentitiesWire implements Wire<Identities> {
  private static final long serialVersionUID = 1;

  public static final WireType<Identities> TYPE = new WireType<>(new IdentitiesWire());

  @Override
  public Class<Identities> type() {
    return Identities.class;
  }

  @Override
  public void write(Identities identities, DataOutput out) throws IOException {
    identities.write(out);
  }

  @Override
  public Identities read(DataInput in) throws IOException {
    return Identities.read(in);
  }

  @Override
  public Identities copy(Identities identities) {
    return identities.copy();
  }
}
