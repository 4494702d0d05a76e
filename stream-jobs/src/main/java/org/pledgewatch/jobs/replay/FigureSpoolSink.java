package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.jobs.figures.FigureSpool;

/**
 * Appends figures to files of a folder, a new one each time a job begins or goes on. All figures
 * before a checkpoint are on the disk when it completes; after a restart some are there twice, and
 * equal.
 */
final class FigureSpoolSink implements Sink<Figure> {
  private static final long serialVersionUID = 1;

  private final String folder;

  FigureSpoolSink(Path folder) {
    this.folder = folder.toString();
  }

  @Override
  public SinkWriter<Figure> createWriter(WriterInitContext context) throws IOException {
    return new Writer(FigureSpool.create(Path.of(folder, UUID.randomUUID() + ".figures")));
  }

  private record Writer(FigureSpool spool) implements SinkWriter<Figure> {
    @Override
    public void write(Figure figure, Context context) throws IOException {
      spool.add(figure);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      spool.force();
    }

    @Override
    public void close() throws IOException {
      spool.close();
    }
  }
}
