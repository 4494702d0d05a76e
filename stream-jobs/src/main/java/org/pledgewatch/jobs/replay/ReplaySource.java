package org.pledgewatch.jobs.replay;

import java.nio.file.Path;
import java.util.List;
import org.pledgewatch.domain.run.Run;

/** Where a replay's events are. */
public sealed interface ReplaySource {

  /**
   * NDJSON files, plain or gzip, or folders of them. Of one identity the smallest canonical content
   * stands.
   */
  record Files(List<Path> paths) implements ReplaySource {
    public Files {
      paths = List.copyOf(paths);
    }
  }

  /**
   * The log of a run, up to its end when the replay begins. Of one identity the first in the log
   * stands, as it did live; what was late then counts.
   *
   * @param servers Kafka's bootstrap servers
   * @param run whose log
   */
  record Log(String servers, String run) implements ReplaySource {
    public Log {
      Run.requireId(run);
    }
  }
}
