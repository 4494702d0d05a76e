package org.pledgewatch.jobs.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Lines of NDJSON files, plain or gzip, told apart by their first bytes. */
final class EventFiles {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final List<String> ENDINGS =
      List.of(".ndjson", ".ndjson.gz", ".jsonl", ".jsonl.gz", ".json", ".json.gz");

  private EventFiles() {}

  /**
   * The files themselves, and those of folders that end like one, by name.
   *
   * @throws IllegalArgumentException for a folder that has none
   */
  static List<Path> expand(List<Path> filesAndFolders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : filesAndFolders) {
      if (!Files.isDirectory(path)) {
        if (!Files.isReadable(path)) {
          throw new NoSuchFileException(path.toString());
        }
        files.add(path);
        continue;
      }
      files.addAll(inside(path));
    }
    return files;
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> files =
          inside
              .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException(
            "--events " + folder + ": has no file that ends in " + String.join(", ", ENDINGS));
      }
      return files;
    }
  }

  static void lines(Path file, LineSink sink) throws IOException {
    try (InputStream in = open(file)) {
      LineSplitter.split(in, sink);
    }
  }

  private static InputStream open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
