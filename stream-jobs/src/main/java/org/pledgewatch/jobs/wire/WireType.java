package org.pledgewatch.jobs.wire;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink to serialize a type by its {@link Wire}. Immutable. */
public final class WireType<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1;

  private final Wire<T> wire;

  public WireType(Wire<T> wire) {
    this.wire = wire;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new WireSerializer<>(wire.forThread());
  }

  @Override
  public Class<T> getTypeClass() {
    return wire.type();
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public boolean isKeyType() {
    return true;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof WireType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireType<?> type && wire.type().equals(type.wire.type());
  }

  @Override
  public int hashCode() {
    return wire.type().hashCode();
  }

  @Override
  public String toString() {
    return "Wire<" + wire.type().getSimpleName() + ">";
  }
}
