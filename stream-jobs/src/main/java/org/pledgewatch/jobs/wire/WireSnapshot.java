package org.pledgewatch.jobs.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;

/** What a checkpoint remembers of a serializer: the wire itself, which knows how to read. */
public final class WireSnapshot<T> implements TypeSerializerSnapshot<T> {
  private Wire<T> wire;

  /** For Flink, which then calls {@link #readSnapshot}. */
  public WireSnapshot() {}

  WireSnapshot(Wire<T> wire) {
    this.wire = wire;
  }

  @Override
  public int getCurrentVersion() {
    return 1;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(wire);
    }
    out.writeInt(bytes.size());
    out.write(bytes.toByteArray());
  }

  @Override
  public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    try {
      wire = InstantiationUtil.deserializeObject(bytes, classes);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new WireSerializer<>(wire);
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    return old instanceof WireSnapshot<T> snapshot && snapshot.wire.type().equals(wire.type())
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }
}
