package org.pledgewatch.jobs.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.jobs.figures.FigureCursor;

/**
 * Figures in a file, one a line; gzip where its name ends in {@code .gz}. The file is there whole
 * or not at all: it is written under another name beside, and moved when it is on the disk.
 */
final class FigureFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private FigureFile() {}

  /** Replaces a file that is there; says how many figures it wrote. */
  static long write(Path file, FigureCursor figures, LongConsumer written) throws IOException {
    String partName = file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = file.toAbsolutePath().resolveSibling(partName);
    long count = 0;
    try {
      try (FileChannel channel = FileChannel.open(part, OPTIONS)) {
        OutputStream out =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        GZIPOutputStream zipped =
            file.toString().endsWith(".gz") ? new GZIPOutputStream(out, BUFFER_BYTES) : null;
        OutputStream lines = zipped == null ? out : zipped;
        for (Figure figure = figures.next(); figure != null; figure = figures.next()) {
          lines.write(FigureJson.encode(figure));
          lines.write('\n');
          written.accept(++count);
        }
        if (zipped != null) {
          zipped.finish();
        }
        out.flush();
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
