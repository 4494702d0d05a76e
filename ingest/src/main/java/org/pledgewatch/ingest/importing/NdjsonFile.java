package org.pledgewatch.ingest.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;

/**
 * Events in a file, one a line; gzip where the name ends in {@code .gz}. The file is there whole or
 * not at all: it is written under another name beside and moved when it is on the disk.
 */
final class NdjsonFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private NdjsonFile() {}

  static void write(Path file, List<Event> events) throws IOException {
    String partName = file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = file.toAbsolutePath().resolveSibling(partName);
    try {
      try (FileChannel channel = FileChannel.open(part, OPTIONS)) {
        OutputStream out =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        boolean gzip = file.toString().endsWith(".gz");
        GZIPOutputStream zipped = gzip ? new GZIPOutputStream(out, BUFFER_BYTES) : null;
        OutputStream lines = gzip ? zipped : out;
        for (Event event : events) {
          lines.write(EventJson.encode(event));
          lines.write('\n');
        }
        if (gzip) {
          zipped.finish();
        }
        out.flush();
        channel.force(true);
      }
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
