package org.pledgewatch.bench.engine;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.pledgewatch.bench.engine.TallyFile.Slot;

/**
 * Where rows end: they are counted, and written down where they are to be checked. A trial may have
 * several. Not thread-safe.
 */
final class RowSink implements Closeable {
  private final TallyFile tally;
  private final BufferedWriter lines;

  private RowSink(TallyFile tally, BufferedWriter lines) {
    this.tally = tally;
    this.lines = lines;
  }

  static RowSink open(Job job) throws IOException {
    BufferedWriter lines =
        job.rows() == null
            ? null
            : Files.newBufferedWriter(Files.createTempFile(Path.of(job.rows()), "rows", ".txt"));
    return new RowSink(TallyFile.open(Path.of(job.tally())), lines);
  }

  /**
   * @param read makes the row of what the contestant said; asked only where rows are checked
   */
  void take(Supplier<WindowRow> read) throws IOException {
    tally.add(Slot.ROWS, 1);
    if (lines != null) {
      lines.write(read.get().line());
      lines.newLine();
    }
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
