package org.pledgewatch.jobs.store;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.pledgewatch.domain.figure.Figure;

/**
 * Keeps the final figures of a stream in a store. All figures before a checkpoint are in the store
 * when the checkpoint completes; after a restart some are written again, which replaces them, so
 * each figure is there once.
 */
public final class FigureStoreSink implements Sink<Figure> {
  private static final long serialVersionUID = 1L;

  private final FigureStoreFactory factory;

  public FigureStoreSink(FigureStoreFactory factory) {
    this.factory = factory;
  }

  @Override
  public SinkWriter<Figure> createWriter(WriterInitContext context) throws IOException {
    try {
      return new FigureWriter(factory.open(), context.getProcessingTimeService());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while waiting for the store", e);
    }
  }
}
