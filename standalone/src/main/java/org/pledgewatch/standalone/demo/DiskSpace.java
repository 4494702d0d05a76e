package org.pledgewatch.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room on the disk that the data folder is on: enough to start with, and enough left to stop in
 * good order. A broker whose disk is full ends at once and loses what it held in hand, so the end
 * has to come before that.
 */
final class DiskSpace implements AutoCloseable {
  static final long START_BYTES_MIN = 1L << 30;
  static final long RUN_BYTES_MIN = 256L << 20;
  private static final long EVERY_MS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

  private final Path folder;
  private final LongSupplier usableBytes;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "disk-space");
            thread.setDaemon(true);
            return thread;
          });

  DiskSpace(Path folder) {
    this(folder, () -> usableBytes(folder));
  }

  DiskSpace(Path folder, LongSupplier usableBytes) {
    this.folder = folder;
    this.usableBytes = usableBytes;
  }

  /** Refuses to start on a disk that is nearly full. */
  void check() throws DemoException {
    long bytes = usableBytes.getAsLong();
    if (bytes < START_BYTES_MIN) {
      throw new DemoException(
          DemoException.USAGE,
          "Only "
              + mebi(bytes)
              + " MiB are free where "
              + folder
              + " is; the demonstration needs "
              + mebi(START_BYTES_MIN)
              + " MiB. Free some space, or choose a folder on another disk with --data DIR.");
    }
  }

  /** Calls once, with a message for the user, when the disk is about to be full. */
  void watch(Consumer<String> onFull) {
    watch.scheduleWithFixedDelay(() -> look(onFull), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  void look(Consumer<String> onFull) {
    long bytes = usableBytes.getAsLong();
    if (bytes < RUN_BYTES_MIN) {
      watch.shutdown();
      LOG.error("{} bytes are left on the disk of {}", bytes, folder);
      onFull.accept(
          "The disk of "
              + folder
              + " is nearly full ("
              + mebi(bytes)
              + " MiB left). Nothing is lost: free some space and start again,"
              + " or start anew with --fresh.");
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  private static long mebi(long bytes) {
    return bytes >> 20;
  }

  private static long usableBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      LOG.warn("Cannot tell the free space of {}: {}", folder, e.toString());
      return Long.MAX_VALUE;
    }
  }
}
