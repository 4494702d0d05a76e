package org.pledgewatch.jobs.topics;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.RunJson;

/** What the topics say of runs right now: which there are, and how far each has come. */
public final class KnownRuns {
  private final String servers;

  /**
   * @param servers Kafka's bootstrap servers
   */
  public KnownRuns(String servers) {
    this.servers = servers;
  }

  /** All runs by id. */
  public Map<String, Run> all() throws IOException, InterruptedException {
    Map<String, Run> runs = new TreeMap<>();
    new BoundedTopic(servers, Topics.RUNS)
        .read(
            (record, done, total) -> {
              if (record.value() != null) {
                Run run = RunJson.decode(record.value(), record.timestamp());
                runs.put(run.id(), run);
              }
            });
    return runs;
  }

  /** How far a run said last that it had come; empty where it never did. */
  public Optional<RunClock> clock(String runId) throws IOException, InterruptedException {
    Map<String, RunClock> newest = new TreeMap<>();
    new BoundedTopic(servers, Topics.CLOCKS)
        .read(
            (record, done, total) -> {
              if (record.value() != null) {
                RunClock clock = RunJson.decodeClock(record.value());
                newest.put(clock.run(), clock);
              }
            });
    return Optional.ofNullable(newest.get(runId));
  }
}
