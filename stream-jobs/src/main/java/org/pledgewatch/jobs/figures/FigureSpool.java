package org.pledgewatch.jobs.figures;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.jobs.wire.FigureWire;

/**
 * Figures in a file, in the order they came, each after its length: so a torn end, left by a
 * process that was killed, is seen and left out. Not thread-safe.
 */
public final class FigureSpool implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FigureWire wire = new FigureWire().forThread();
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private final FileChannel channel;
  private final DataOutputStream out;

  private FigureSpool(FileChannel channel) {
    this.channel = channel;
    this.out =
        new DataOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
  }

  /** A new file; it must not be there. */
  public static FigureSpool create(Path file) throws IOException {
    return new FigureSpool(
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  public void add(Figure figure) throws IOException {
    record.reset();
    wire.write(figure, new DataOutputStream(record));
    out.writeInt(record.size());
    record.writeTo(out);
  }

  /** Returns once all that was added is on the disk. */
  public void force() throws IOException {
    out.flush();
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Reads a file back, up to its end or to where it is torn. */
  public static FigureCursor read(Path file) throws IOException {
    return read(file, new FigureWire().forThread());
  }

  /** The same by the wire of other readers in the same thread, so that their keys are the same. */
  static FigureCursor read(Path file, FigureWire wire) throws IOException {
    return new Reader(
        wire,
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)));
  }

  private static final class Reader implements FigureCursor {
    private final FigureWire wire;
    private final DataInputStream in;

    Reader(FigureWire wire, DataInputStream in) {
      this.wire = wire;
      this.in = in;
    }

    @Override
    public Figure next() throws IOException {
      try {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        boolean torn = length <= 0 || bytes.length < length;
        return torn ? null : wire.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      } catch (EOFException e) {
        return null;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
