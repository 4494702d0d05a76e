package org.pledgewatch.bench.engine;

import java.io.Serializable;

/** Makes a row of what a contestant said. */
interface RowReader<R> extends Serializable {
  WindowRow read(R said);
}
