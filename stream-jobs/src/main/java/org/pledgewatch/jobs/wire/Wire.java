package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * A binary form of one type. Equal wires read what the other wrote. Thread-safe only where {@link
 * #forThread} is not overridden.
 */
public interface Wire<T> extends Serializable {
  Class<T> type();

  void write(T value, DataOutput out) throws IOException;

  T read(DataInput in) throws IOException;

  /** One for another thread; this one where nothing in it changes. */
  default Wire<T> forThread() {
    return this;
  }

  /** A value that later changes of the given one do not touch. */
  default T copy(T value) throws IOException {
    return value;
  }
}
