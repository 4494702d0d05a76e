package org.pledgewatch.bench.engine;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.pledgewatch.bench.workload.Call;

/** The binary forms of what Kafka Streams stores and passes on. */
final class BinarySerde {
  private static final int CALL_BYTES = Long.BYTES + 3 * Integer.BYTES;

  private BinarySerde() {}

  static Serde<Call> calls() {
    return of(BinarySerde::bytes, BinarySerde::call);
  }

  static Serde<Tallied> tallied() {
    return of(Tallied::bytes, Tallied::of);
  }

  private static <T> Serde<T> of(Function<T, byte[]> write, Function<byte[], T> read) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : write.apply(value),
        (topic, bytes) -> bytes == null ? null : read.apply(bytes));
  }

  private static byte[] bytes(Call call) {
    return ByteBuffer.allocate(CALL_BYTES)
        .putInt(call.key())
        .putLong(call.atMs())
        .putInt(call.waitMs())
        .putInt(call.insteadOfMs())
        .array();
  }

  private static Call call(byte[] array) {
    ByteBuffer bytes = ByteBuffer.wrap(array);
    return new Call(bytes.getInt(), bytes.getLong(), bytes.getInt(), bytes.getInt());
  }
}
