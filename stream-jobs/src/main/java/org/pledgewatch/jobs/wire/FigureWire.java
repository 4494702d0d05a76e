package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.wire.DataBinary;

/** Figures on their way to the sinks. */
public final class FigureWire implements Wire<Figure> {
  private static final long serialVersionUID = 1;

  public static final WireType<Figure> TYPE = new WireType<>(new FigureWire());

  private final FigureKeyWire keys = new FigureKeyWire();

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
    out.writeInt(figure.fields().size());
    for (Map.Entry<String, Number> field : figure.fields().entrySet()) {
      DataBinary.writeText(field.getKey(), out);
      boolean real = field.getValue() instanceof Double;
      out.writeBoolean(real);
      out.writeLong(
          real
              ? Double.doubleToLongBits(field.getValue().doubleValue())
              : field.getValue().longValue());
    }
  }

  @Override
  public Figure read(DataInput in) throws IOException {
    FigureKey key = keys.read(in);
    String run = DataBinary.readText(in);
    String window = DataBinary.readText(in);
    long atMs = in.readLong();
    int revision = in.readInt();
    boolean isFinal = in.readBoolean();
    int size = in.readInt();
    Map<String, Number> fields = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      String name = DataBinary.readText(in);
      if (in.readBoolean()) {
        fields.put(name, Double.longBitsToDouble(in.readLong()));
      } else {
        fields.put(name, in.readLong());
      }
    }
    return new Figure(key, run, window.isEmpty() ? null : window, atMs, revision, isFinal, fields);
  }
}
