package org.pledgewatch.bench.store;

import java.io.IOException;
import java.nio.file.Path;

/** Files as they are after the machine was started: on the disk, and not in memory. */
final class ColdFiles {
  private ColdFiles() {}

  /**
   * Writes the files of a folder to disk and drops them from the system's memory. Returns whether
   * that could be done: GNU's {@code dd} can.
   */
  static boolean drop(Path folder) throws IOException, InterruptedException {
    Process drops =
        new ProcessBuilder(
                "find",
                folder.toString(),
                "-type",
                "f",
                "-exec",
                "dd",
                "of={}",
                "oflag=nocache",
                "conv=notrunc,fdatasync",
                "count=0",
                "status=none",
                ";")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return drops.waitFor() == 0;
  }
}
