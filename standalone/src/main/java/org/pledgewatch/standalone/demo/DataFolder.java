package org.pledgewatch.standalone.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder that a demonstration keeps everything in. A marker file tells it from any other
 * folder, so that {@code --fresh} never deletes what is not ours; a lock keeps a second
 * demonstration out.
 */
final class DataFolder implements AutoCloseable {
  static final String MARKER = ".pledgewatch-demo";
  private static final String LOCK = ".lock";
  private static final String FORMAT = "1";

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the folder, made where it is missing, and emptied where {@code fresh}. */
  static DataFolder take(Path wanted, boolean fresh) throws DemoException {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      return takeMarked(path, fresh);
    } catch (IOException e) {
      throw new DemoException(
          DemoException.USAGE,
          "Cannot write to " + path + " (" + e + "). Choose another folder with --data DIR.",
          e);
    }
  }

  private static DataFolder takeMarked(Path path, boolean fresh) throws IOException, DemoException {
    boolean ours = Files.isRegularFile(path.resolve(MARKER));
    if (!ours && Files.exists(path) && !isEmptyFolder(path)) {
      throw new DemoException(
          DemoException.USAGE,
          path
              + " holds something that is not a demonstration's data. Nothing was touched."
              + " Choose an empty folder with --data DIR.");
    }
    Files.createDirectories(path);
    DataFolder folder = lock(path);
    try {
      if (fresh) {
        folder.empty();
      } else if (ours && !Files.readString(path.resolve(MARKER)).strip().equals(FORMAT)) {
        throw new DemoException(
            DemoException.USAGE,
            path + " was written by another version. Start anew with --fresh, or choose --data.");
      }
      Files.writeString(path.resolve(MARKER), FORMAT + "\n");
      return folder;
    } catch (IOException | DemoException e) {
      folder.close();
      throw e;
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (!entry.endsWith(LOCK)) {
          return false;
        }
      }
      return true;
    }
  }

  private static DataFolder lock(Path path) throws IOException, DemoException {
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String holder = Files.readString(path.resolve(LOCK)).strip();
      channel.close();
      throw new DemoException(
          DemoException.USAGE,
          "Another demonstration (process "
              + holder
              + ") uses "
              + path
              + ". Stop it, or choose another folder with --data DIR.");
    }
    channel.truncate(0);
    String pid = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    return new DataFolder(path, channel, lock);
  }

  /** Null when another holds it, in this process or elsewhere. */
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void empty() throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(path.resolve(LOCK))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            if (!folder.equals(path)) {
              Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  Path path() {
    return path;
  }

  Path of(String name) {
    return path.resolve(name);
  }

  /** Lets the next demonstration in. */
  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
