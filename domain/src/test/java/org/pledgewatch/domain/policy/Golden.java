package org.pledgewatch.domain.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that tests hold against files, which {@code -Dgolden.write=true} writes anew. */
final class Golden {
  private static final boolean WRITES = Boolean.getBoolean("golden.write");

  private Golden() {}

  static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  static void offer(Path file, String text) throws IOException {
    if (WRITES) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
  }
}
