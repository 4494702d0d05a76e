package org.pledgewatch.bench.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.pledgewatch.domain.figure.Figure;

/** Counts the figures that go by. */
final class CountRows extends RichFilterFunction<Figure> {
  private static final long serialVersionUID = 1;

  private final String file;
  private transient RowCount count;

  CountRows(Trial trial) {
    file = trial.rows();
  }

  @Override
  public void open(OpenContext context) throws IOException {
    count = RowCount.open(Path.of(file));
  }

  @Override
  public boolean filter(Figure figure) {
    count.add();
    return true;
  }
}
