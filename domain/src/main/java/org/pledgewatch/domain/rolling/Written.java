package org.pledgewatch.domain.rolling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Copies by way of bytes what has no quicker way. */
final class Written {
  private Written() {}

  interface Writing {
    void write(DataOutput out) throws IOException;
  }

  interface Reading<T> {
    T read(DataInput in) throws IOException;
  }

  static <T> T copy(Writing from, Reading<T> to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      from.write(new DataOutputStream(bytes));
      return to.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail.
    }
  }
}
