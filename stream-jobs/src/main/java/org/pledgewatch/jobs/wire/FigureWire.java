package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.figure.FieldNames;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.wire.DataBinary;

/** Figures on their way to the sinks. */
public final class FigureWire implements Wire<Figure> {
  private static final long serialVersionUID = 1;

  public static final WireType<Figure> TYPE = new WireType<>(new FigureWire());

  private final FigureKeyWire keys;

  /** One that any thread may use. */
  public FigureWire() {
    this(new FigureKeyWire());
  }

  private FigureWire(FigureKeyWire keys) {
    this.keys = keys;
  }

  @Override
  public FigureWire forThread() {
    return new FigureWire(keys.forThread());
  }

  @Override
  public Class<Figure> type() {
    return Figure.class;
  }

  @Override
  public void write(Figure figure, DataOutput out) throws IOException {
    keys.write(figure.key(), out);
    DataBinary.writeText(figure.run(), out);
    DataBinary.writeText(figure.window() == null ? "" : figure.window(), out);
    out.writeLong(figure.atMs());
    out.writeInt(figure.revision());
    out.writeBoolean(figure.isFinal());
    figure.fields().write(names(figure.key().measure()), out);
  }

  private static FieldNames names(String measure) throws IOException {
    return Measures.fieldNames(measure).orElseThrow(() -> new IOException("measure: " + measure));
  }

  @Override
  public Figure read(DataInput in) throws IOException {
    FigureKey key = keys.read(in);
    String run = DataBinary.readText(in);
    String window = DataBinary.readText(in);
    long atMs = in.readLong();
    int revision = in.readInt();
    boolean isFinal = in.readBoolean();
    Fields fields = Fields.read(names(key.measure()), in);
    return new Figure(key, run, window.isEmpty() ? null : window, atMs, revision, isFinal, fields);
  }
}
