package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.jobs.launch.Snapshots;

/**
 * The folder of one replay while it is unfinished, named by what was asked for: the same request
 * finds it again. It holds the events read, snapshots of the job, and the figures so far. A lock
 * keeps a second process out. Not thread-safe.
 */
final class ReplayWork implements AutoCloseable {
  private static final String READ = "read.json";
  private static final String COMPUTED = "computed";
  private static final int NAME_BYTES = 8;

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private ReplayWork(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder of a request, made where it is missing.
   *
   * @param request all that figures and their place depend on, in words
   * @throws IllegalArgumentException when another process works on the same
   */
  static ReplayWork take(Path root, String request, boolean restart) throws IOException {
    Path folder = root.toAbsolutePath().resolve(name(request));
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new IllegalArgumentException("the same replay is running in another process");
    }
    ReplayWork work = new ReplayWork(folder, channel, lock);
    if (restart) {
      work.empty();
    }
    Files.createDirectories(work.figures());
    Files.writeString(folder.resolve("request.txt"), request);
    return work;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String name(String request) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Path folder() {
    return folder;
  }

  Path events() {
    return folder.resolve("events");
  }

  Path progress() {
    return folder.resolve("progress");
  }

  Path figures() {
    return folder.resolve("figures");
  }

  Path sorting() {
    return folder.resolve("sorting");
  }

  Snapshots snapshots() {
    return new Snapshots(folder.resolve("job"));
  }

  /** The events, where all of them were read. */
  Optional<SpooledEvents> read() throws IOException {
    Path file = folder.resolve(READ);
    return Files.exists(file) ? Optional.of(SpooledEvents.load(file)) : Optional.empty();
  }

  /** The spool of events is whole. */
  void read(SpooledEvents events) throws IOException {
    Path part = folder.resolve(READ + ".part");
    events.save(part);
    Files.move(part, folder.resolve(READ));
  }

  boolean isComputed() {
    return Files.exists(folder.resolve(COMPUTED));
  }

  /** The figures are all there. */
  void computed() throws IOException {
    Files.createFile(folder.resolve(COMPUTED));
  }

  /** The files of figures so far. */
  List<Path> figureFiles() throws IOException {
    try (Stream<Path> files = Files.list(figures())) {
      return files.sorted().toList();
    }
  }

  /** Done: nothing of it is needed any more. */
  void delete() throws IOException {
    empty();
    Files.deleteIfExists(folder.resolve(".lock"));
    Files.deleteIfExists(folder);
  }

  private void empty() throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.toList()) {
        if (!file.endsWith(".lock")) {
          deleteAll(file);
        }
      }
    }
  }

  /** A file or folder with all that is in it, where it is there. */
  static void deleteAll(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(ReplayWork::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
