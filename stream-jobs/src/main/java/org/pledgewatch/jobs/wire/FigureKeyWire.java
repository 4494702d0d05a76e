package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.wire.DataBinary;

/** The keys of figures, by which differences are brought together. */
public final class FigureKeyWire implements Wire<FigureKey> {
  private static final long serialVersionUID = 1;

  public static final WireType<FigureKey> TYPE = new WireType<>(new FigureKeyWire());

  @Override
  public Class<FigureKey> type() {
    return FigureKey.class;
  }

  @Override
  public void write(FigureKey key, DataOutput out) throws IOException {
    DataBinary.writeText(key.measure(), out);
    out.writeInt(key.tags().values().size());
    for (Map.Entry<String, String> tag : key.tags().values().entrySet()) {
      DataBinary.writeText(tag.getKey(), out);
      DataBinary.writeText(tag.getValue(), out);
    }
  }

  @Override
  public FigureKey read(DataInput in) throws IOException {
    String measure = DataBinary.readText(in);
    int size = in.readInt();
    Map<String, String> tags = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      tags.put(DataBinary.readText(in), DataBinary.readText(in));
    }
    return new FigureKey(measure, new Tags(tags));
  }
}
