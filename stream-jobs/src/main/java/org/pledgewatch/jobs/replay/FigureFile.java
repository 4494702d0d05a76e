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
import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.wire.FigureJson;

/**
 * Figures in a file, one a line. The file is there whole or not at all: it is written under another
 * name beside, and moved when it is on the disk.
 */
final class FigureFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private FigureFile() {}

  /** Replaces a file that is there. */
  static void write(Path file, List<Figure> figures) throws IOException {
    String partName = file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = file.toAbsolutePath().resolveSibling(partName);
    try {
      try (FileChannel channel = FileChannel.open(part, OPTIONS)) {
        OutputStream lines =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        for (Figure figure : figures) {
          lines.write(FigureJson.encode(figure));
          lines.write('\n');
        }
        lines.flush();
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
