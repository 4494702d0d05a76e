package org.pledgewatch.jobs.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Serializes by a {@link Wire}. Not thread-safe; {@link #duplicate} makes one for another. */
final class WireSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1;

  private static final int GATHERED_BYTES = 1 << 10;

  private final Wire<T> wire;

  /** Where a value is put together that goes to a stream, which takes each byte by itself. */
  private transient DataOutputSerializer gathered;

  WireSerializer(Wire<T> wire) {
    this.wire = wire;
  }

  Wire<T> wire() {
    return wire;
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new WireSerializer<>(wire.forThread());
  }

  @Override
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    try {
      return wire.copy(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView out) throws IOException {
    if (out instanceof DataOutputSerializer) {
      wire.write(value, out);
      return;
    }
    if (gathered == null) {
      gathered = new DataOutputSerializer(GATHERED_BYTES);
    }
    gathered.clear();
    wire.write(value, gathered);
    out.write(gathered.getSharedBuffer(), 0, gathered.length());
  }

  @Override
  public T deserialize(DataInputView in) throws IOException {
    return wire.read(in);
  }

  @Override
  public T deserialize(T reuse, DataInputView in) throws IOException {
    return wire.read(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    wire.write(wire.read(in), out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireSerializer<?> serializer
        && wire.type().equals(serializer.wire.type());
  }

  @Override
  public int hashCode() {
    return wire.type().hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new WireSnapshot<>(wire);
  }
}
