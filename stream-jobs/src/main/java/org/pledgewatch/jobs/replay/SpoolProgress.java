package org.pledgewatch.jobs.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** How far a job has read its events, in a small file that whoever waits for the job reads. */
final class SpoolProgress implements Closeable {
  private static final int BYTES = 2 * Long.BYTES;

  private final FileChannel channel;

  private SpoolProgress(FileChannel channel) {
    this.channel = channel;
  }

  /** How many events were read, and the time of the last. */
  record Reached(long events, long timeMs) {}

  static SpoolProgress open(Path file) throws IOException {
    return new SpoolProgress(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  void note(long events, long timeMs) throws IOException {
    channel.write(ByteBuffer.allocate(BYTES).putLong(events).putLong(timeMs).flip(), 0);
  }

  /** Empty where nothing was noted yet. */
  Optional<Reached> read() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    if (channel.read(bytes, 0) < BYTES) {
      return Optional.empty();
    }
    bytes.flip();
    return Optional.of(new Reached(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
