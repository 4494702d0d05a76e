package org.pledgewatch.domain.figure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The fields of one figure by name, sorted: counts as {@code Long}, ratios and means as {@code
 * Double}. A map like any other to whoever reads it; inside, numbers in an array under names that
 * all figures of a kind share, since a figure is made for every window at every step. Immutable and
 * thread-safe.
 */
public final class Fields extends AbstractMap<String, Number> {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final FieldNames names;

  /** By place; a {@code Double} as its bits. */
  private final long[] values;

  private final long present;
  private final long real;

  private Fields(FieldNames names, long[] values, long present, long real) {
    this.names = names;
    this.values = values;
    this.present = present;
    this.real = real;
  }

  /** The same fields; numbers that are no {@code Double} become {@code Long}. */
  public static Fields of(Map<String, ? extends Number> fields) {
    if (fields instanceof Fields already) {
      return already;
    }
    Builder builder = new Builder(FieldNames.of(fields.keySet()));
    fields.forEach(
        (name, value) -> {
          if (value instanceof Double number) {
            builder.put(name, number.doubleValue());
          } else {
            builder.put(name, value.longValue());
          }
        });
    return builder.build();
  }

  /** Gathers the fields of one figure; used once. Not thread-safe. */
  public static final class Builder implements Taker {
    private final FieldNames names;
    private final long[] values;
    private long present;
    private long real;

    public Builder(FieldNames names) {
      this.names = names;
      this.values = new long[names.size()];
    }

    /** Throws {@link IllegalArgumentException} where there is no such name. */
    public Builder put(String name, long value) {
      set(place(name), value);
      return this;
    }

    /** Throws {@link IllegalArgumentException} where there is no such name. */
    public Builder put(String name, double value) {
      int place = place(name);
      set(place, Double.doubleToLongBits(value));
      real |= 1L << place;
      return this;
    }

    private void set(int place, long bits) {
      values[place] = bits;
      present |= 1L << place;
    }

    private int place(String name) {
      int place = names.place(name);
      if (place < 0) {
        throw new IllegalArgumentException("name: \"" + name + "\"");
      }
      return place;
    }

    @Override
    public void whole(String name, long value) {
      put(name, value);
    }

    @Override
    public void real(String name, double value) {
      put(name, value);
    }

    public Fields build() {
      return new Fields(names, values, present, real);
    }
  }

  /**
   * 64 bits that tell one set of fields from another: what is remembered of a published figure, so
   * as to publish it again only when it changed. Two that differ meet once in 2⁶⁴.
   */
  public long fingerprint() {
    long hash = 1;
    for (long left = present; left != 0; left &= left - 1) {
      int place = Long.numberOfTrailingZeros(left);
      hash = mix(hash ^ names.name(place).hashCode());
      hash = mix(hash ^ values[place]);
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * FACTOR;
    mixed = (mixed ^ (mixed >>> 29)) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }

  /** Takes the fields one by one, numbers unboxed. */
  public interface Taker {
    void whole(String name, long value) throws IOException;

    void real(String name, double value) throws IOException;
  }

  /** Gives all of them, sorted by name. */
  public void giveTo(Taker taker) throws IOException {
    for (long left = present; left != 0; left &= left - 1) {
      int place = Long.numberOfTrailingZeros(left);
      if (isReal(place)) {
        taker.real(names.name(place), Double.longBitsToDouble(values[place]));
      } else {
        taker.whole(names.name(place), values[place]);
      }
    }
  }

  /**
   * Writes them by their places among names that whoever reads them has too.
   *
   * @throws IllegalArgumentException where one of them is not among the names
   */
  public void write(FieldNames shared, DataOutput out) throws IOException {
    Fields placed = placed(shared);
    out.writeLong(placed.present);
    out.writeLong(placed.real);
    for (long left = placed.present; left != 0; left &= left - 1) {
      out.writeLong(placed.values[Long.numberOfTrailingZeros(left)]);
    }
  }

  /** Reads what {@link #write} wrote by the same names. */
  public static Fields read(FieldNames shared, DataInput in) throws IOException {
    long present = in.readLong();
    long real = in.readLong();
    long[] values = new long[shared.size()];
    for (long left = present; left != 0; left &= left - 1) {
      values[Long.numberOfTrailingZeros(left)] = in.readLong();
    }
    return new Fields(shared, values, present, real);
  }

  private Fields placed(FieldNames shared) throws IOException {
    if (names == shared) {
      return this;
    }
    Builder builder = new Builder(shared);
    giveTo(builder);
    return builder.build();
  }

  private boolean isReal(int place) {
    return (real >>> place & 1) != 0;
  }

  private boolean has(int place) {
    return place >= 0 && (present >>> place & 1) != 0;
  }

  private Number number(int place) {
    return isReal(place) ? (Number) Double.longBitsToDouble(values[place]) : (Number) values[place];
  }

  @Override
  public int size() {
    return Long.bitCount(present);
  }

  @Override
  public boolean containsKey(Object name) {
    return has(names.place(name));
  }

  /** Null when absent. */
  @Override
  public Number get(Object name) {
    int place = names.place(name);
    return has(place) ? number(place) : null;
  }

  @Override
  public Set<Map.Entry<String, Number>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Number>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return Fields.this.size();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, Number>> {
    private long left = present;

    @Override
    public boolean hasNext() {
      return left != 0;
    }

    @Override
    public Map.Entry<String, Number> next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      int place = Long.numberOfTrailingZeros(left);
      left &= left - 1;
      return Map.entry(names.name(place), number(place));
    }
  }
}
