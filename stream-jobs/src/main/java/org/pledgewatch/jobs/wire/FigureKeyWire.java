package org.pledgewatch.jobs.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.wire.DataBinary;

/**
 * The keys of figures, by which differences are brought together: a hash, how many bytes, and the
 * bytes. One {@link #forThread} remembers keys, so that the same one is read each time.
 */
public final class FigureKeyWire implements Wire<FigureKey> {
  private static final long serialVersionUID = 1;

  public static final WireType<FigureKey> TYPE = new WireType<>(new FigureKeyWire());

  private final boolean remembers;
  private transient KnownKeys known;

  /** One that any thread may use. */
  FigureKeyWire() {
    this(false);
  }

  private FigureKeyWire(boolean remembers) {
    this.remembers = remembers;
  }

  @Override
  public FigureKeyWire forThread() {
    return new FigureKeyWire(true);
  }

  @Override
  public Class<FigureKey> type() {
    return FigureKey.class;
  }

  @Override
  public void write(FigureKey key, DataOutput out) throws IOException {
    byte[] bytes = known().bytesOf(key, FigureKeyWire::bytes);
    out.writeInt(key.hashCode());
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public FigureKey read(DataInput in) throws IOException {
    return known().read(in.readInt(), in.readInt(), in, FigureKeyWire::key);
  }

  private KnownKeys known() {
    if (!remembers) {
      return new KnownKeys();
    }
    if (known == null) {
      known = new KnownKeys();
    }
    return known;
  }

  private static byte[] bytes(FigureKey key) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    DataBinary.writeText(key.measure(), out);
    out.writeInt(key.tags().values().size());
    for (Map.Entry<String, String> tag : key.tags().values().entrySet()) {
      DataBinary.writeText(tag.getKey(), out);
      DataBinary.writeText(tag.getValue(), out);
    }
    return bytes.toByteArray();
  }

  private static FigureKey key(byte[] bytes) throws IOException {
    DataInput in = new DataInputStream(new ByteArrayInputStream(bytes));
    String measure = DataBinary.readText(in);
    int size = in.readInt();
    Map<String, String> tags = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      tags.put(DataBinary.readText(in), DataBinary.readText(in));
    }
    return new FigureKey(measure, new Tags(tags));
  }
}
