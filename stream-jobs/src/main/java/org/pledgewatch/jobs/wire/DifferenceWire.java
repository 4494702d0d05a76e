package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.wire.DataBinary;
import org.pledgewatch.jobs.Difference;

/** Differences on their way from case files to figures. */
public final class DifferenceWire implements Wire<Difference> {
  private static final long serialVersionUID = 1;

  public static final WireType<Difference> TYPE = new WireType<>(new DifferenceWire());

  private final FigureKeyWire keys;

  /** One that any thread may use. */
  public DifferenceWire() {
    this(new FigureKeyWire());
  }

  private DifferenceWire(FigureKeyWire keys) {
    this.keys = keys;
  }

  @Override
  public DifferenceWire forThread() {
    return new DifferenceWire(keys.forThread());
  }

  @Override
  public Class<Difference> type() {
    return Difference.class;
  }

  @Override
  public void write(Difference difference, DataOutput out) throws IOException {
    keys.write(difference.key(), out);
    out.writeLong(difference.heardMs());
    out.writeBoolean(difference.isCurrent());
    out.writeInt(difference.changes().size());
    for (Difference.Change change : difference.changes()) {
      out.writeByte(change.part().code());
      out.writeLong(change.atMs());
      out.writeLong(change.value());
      out.writeBoolean(!change.member().isEmpty());
      if (!change.member().isEmpty()) {
        DataBinary.writeText(change.member(), out);
      }
      out.writeInt(change.amount());
    }
  }

  @Override
  public Difference read(DataInput in) throws IOException {
    FigureKey key = keys.read(in);
    long heardMs = in.readLong();
    boolean isCurrent = in.readBoolean();
    Difference.Change[] changes = new Difference.Change[in.readInt()];
    for (int i = 0; i < changes.length; i++) {
      changes[i] =
          new Difference.Change(
              Part.coded(in.readByte()),
              in.readLong(),
              in.readLong(),
              in.readBoolean() ? DataBinary.readText(in) : "",
              in.readInt());
    }
    return new Difference(key, heardMs, isCurrent, List.of(changes));
  }
}
