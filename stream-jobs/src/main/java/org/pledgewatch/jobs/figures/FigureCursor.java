package org.pledgewatch.jobs.figures;

import java.io.Closeable;
import java.io.IOException;
import org.pledgewatch.domain.figure.Figure;

/** Figures one after another, from wherever they are. Not thread-safe. */
public interface FigureCursor extends Closeable {

  /** The next one; null at the end. */
  Figure next() throws IOException;
}
