package org.pledgewatch.bench.engine;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A {@link RowSink} for Flink. */
final class FlinkSink<R> implements Sink<R> {
  private static final long serialVersionUID = 1;

  private final Job job;
  private final RowReader<R> reader;

  FlinkSink(Job job, RowReader<R> reader) {
    this.job = job;
    this.reader = reader;
  }

  @Override
  public SinkWriter<R> createWriter(WriterInitContext context) throws IOException {
    RowSink rows = RowSink.open(job);
    return new SinkWriter<>() {
      @Override
      public void write(R said, Context ignored) throws IOException {
        rows.take(() -> reader.read(said));
      }

      @Override
      public void flush(boolean endOfInput) {
        // They are written when it closes.
      }

      @Override
      public void close() throws IOException {
        rows.close();
      }
    };
  }
}
