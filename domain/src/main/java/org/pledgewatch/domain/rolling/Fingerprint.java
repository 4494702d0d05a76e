package org.pledgewatch.domain.rolling;

import java.util.Map;
import java.util.TreeMap;

/**
 * 64 bits that tell one set of fields from another: what is remembered of a published figure, so as
 * to publish it again only when it changed. Two that differ meet once in 2⁶⁴.
 */
final class Fingerprint {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private Fingerprint() {}

  static long of(Map<String, Number> fields) {
    long hash = 1;
    for (Map.Entry<String, Number> field : new TreeMap<>(fields).entrySet()) {
      hash = mix(hash ^ field.getKey().hashCode());
      Number value = field.getValue();
      long bits =
          value instanceof Double number ? Double.doubleToLongBits(number) : value.longValue();
      hash = mix(hash ^ bits);
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * FACTOR;
    mixed = (mixed ^ (mixed >>> 29)) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }
}
