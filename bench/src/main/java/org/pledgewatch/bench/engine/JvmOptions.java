package org.pledgewatch.bench.engine;

import java.util.List;

/** The options of every trial's JVM, the same for all contestants. */
record JvmOptions(List<String> list) {
  /** Enough for the largest state of those that finish; a collector made for throughput. */
  static final JvmOptions STANDARD =
      new JvmOptions(List.of("-Xmx4g", "-Xms4g", "-XX:+UseParallelGC", "-Djava.awt.headless=true"));
}
