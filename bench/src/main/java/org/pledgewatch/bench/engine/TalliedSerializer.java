package org.pledgewatch.bench.engine;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** {@link Tallied} for Flink SQL, which makes serializers by name. Stateless. */
public final class TalliedSerializer extends TypeSerializerSingleton<Tallied> {
  private static final long serialVersionUID = 1;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public Tallied createInstance() {
    return new Tallied();
  }

  @Override
  public Tallied copy(Tallied from) {
    return from.copy();
  }

  @Override
  public Tallied copy(Tallied from, Tallied reuse) {
    return from.copy();
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(Tallied tallied, DataOutputView out) throws IOException {
    tallied.write(out);
  }

  @Override
  public Tallied deserialize(DataInputView in) throws IOException {
    return Tallied.read(in);
  }

  @Override
  public Tallied deserialize(Tallied reuse, DataInputView in) throws IOException {
    return Tallied.read(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    Tallied.read(in).write(out);
  }

  @Override
  public TypeSerializerSnapshot<Tallied> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Nothing is remembered of it. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Tallied> {
    public Snapshot() {
      super(TalliedSerializer::new);
    }
  }
}
