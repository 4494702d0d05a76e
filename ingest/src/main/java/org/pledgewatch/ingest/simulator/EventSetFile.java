package org.pledgewatch.ingest.simulator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * An {@link EventSet} in a file: gzip where the name ends in {@code .gz}; there whole or not at
 * all. Stateless.
 */
public final class EventSetFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private EventSetFile() {}

  /**
   * @return how many lines
   */
  public static long write(EventSet events, Path file, EventSet.Progress progress)
      throws IOException {
    Path absolute = file.toAbsolutePath();
    Path part =
        absolute.resolveSibling(
            absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      long lines;
      try (OutputStream out = open(part, absolute.toString().endsWith(".gz"))) {
        lines = events.write(out, progress);
      }
      Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
      return lines;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static OutputStream open(Path part, boolean gzip) throws IOException {
    OutputStream file = Files.newOutputStream(part);
    return new BufferedOutputStream(
        gzip ? new GZIPOutputStream(file, BUFFER_BYTES) : file, BUFFER_BYTES);
  }
}
