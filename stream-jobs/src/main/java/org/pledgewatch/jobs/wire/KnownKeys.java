package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * Keys met already, with their bytes: one that thousands of records name is put together once. Not
 * thread-safe.
 */
final class KnownKeys {
  /** Beyond so many it begins anew. */
  private static final int KEYS_MAX = 1 << 16;

  private static final int BYTES_LEAST = 256;

  private final Map<FigureKey, byte[]> bytesOf = new HashMap<>();
  private final Map<Bytes, FigureKey> keyOf = new HashMap<>();
  private Bytes read = new Bytes(0, new byte[BYTES_LEAST], 0);

  /** Bytes that are equal by what they hold. */
  private static final class Bytes {
    private final int hash;
    private final byte[] bytes;
    private final int size;

    Bytes(int hash, byte[] bytes, int size) {
      this.hash = hash;
      this.bytes = bytes;
      this.size = size;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes those
          && Arrays.equals(bytes, 0, size, those.bytes, 0, those.size);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Makes one of the other. */
  interface Making<A, B> {
    B make(A from) throws IOException;
  }

  byte[] bytesOf(FigureKey key, Making<FigureKey, byte[]> writing) throws IOException {
    byte[] known = bytesOf.get(key);
    if (known == null) {
      known = writing.make(key);
      room(bytesOf).put(key, known);
    }
    return known;
  }

  /** Reads so many bytes and says whose they are. */
  FigureKey read(int hash, int size, DataInput in, Making<byte[], FigureKey> reading)
      throws IOException {
    byte[] bytes = read.bytes.length < size ? new byte[size] : read.bytes;
    in.readFully(bytes, 0, size);
    read = new Bytes(hash, bytes, size);
    FigureKey known = keyOf.get(read);
    if (known == null) {
      byte[] its = Arrays.copyOf(bytes, size);
      known = reading.make(its);
      room(keyOf).put(new Bytes(hash, its, size), known);
    }
    return known;
  }

  private static <K, V> Map<K, V> room(Map<K, V> map) {
    if (map.size() >= KEYS_MAX) {
      map.clear();
    }
    return map;
  }
}
