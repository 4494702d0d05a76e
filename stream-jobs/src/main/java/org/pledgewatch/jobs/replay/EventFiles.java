package org.pledgewatch.jobs.replay;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
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

  /** Bytes that have been read of a file, compressed ones where it is. */
  @FunctionalInterface
  interface BytesRead {
    void more(int bytes);
  }

  static void lines(Path file, LineSink sink, BytesRead bytesRead) throws IOException {
    try (InputStream in = open(file, bytesRead)) {
      LineSplitter.split(in, sink);
    }
  }

  private static InputStream open(Path file, BytesRead bytesRead) throws IOException {
    InputStream counted = new Counted(Files.newInputStream(file), bytesRead);
    BufferedInputStream in = new BufferedInputStream(counted, 1 << 16);
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static final class Counted extends FilterInputStream {
    private final BytesRead bytesRead;

    Counted(InputStream in, BytesRead bytesRead) {
      super(in);
      this.bytesRead = bytesRead;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      bytesRead.more(Math.max(count, 0));
      return count;
    }
  }
}
