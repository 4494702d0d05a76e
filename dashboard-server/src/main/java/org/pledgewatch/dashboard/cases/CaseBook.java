package org.pledgewatch.dashboard.cases;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest of each case of all runs. Confined to one event loop. At its bounds the run with most
 * cases gives up the one that has been settled for longest.
 */
final class CaseBook {
  static final int CASES_MAX = 50_000;
  static final long CHARS_MAX = 64L << 20;
  static final int RUNS_MAX = 64;

  private static final Logger LOG = LoggerFactory.getLogger(CaseBook.class);

  private final Map<String, RunCases> runs = new HashMap<>();
  private final int casesMax;
  private final long charsMax;
  private long version;
  private long dropped;

  CaseBook() {
    this(CASES_MAX, CHARS_MAX);
  }

  CaseBook(int casesMax, long charsMax) {
    this.casesMax = casesMax;
    this.charsMax = charsMax;
  }

  /** Takes a batch in; says which runs it touched. */
  Set<String> apply(List<CaseRecord> records) {
    Set<String> touched = new HashSet<>();
    for (CaseRecord record : records) {
      version++;
      touched.add(record.run());
      RunCases run = run(record);
      record
          .held()
          .ifPresentOrElse(held -> run.put(held, version), () -> run.remove(record.key(), version));
      makeRoom();
    }
    return touched;
  }

  /** Empty where nothing was ever told of a run's cases. */
  Optional<RunCases> run(String id) {
    return Optional.ofNullable(runs.get(id));
  }

  long version() {
    return version;
  }

  int size() {
    return runs.values().stream().mapToInt(RunCases::size).sum();
  }

  /** How many had to make room so far. */
  long dropped() {
    return dropped;
  }

  private RunCases run(CaseRecord record) {
    RunCases known = runs.get(record.run());
    if (known != null) {
      return known;
    }
    if (runs.size() >= RUNS_MAX) {
      runs.entrySet().stream()
          .min(Comparator.comparingLong(entry -> entry.getValue().changedVersion()))
          .map(Map.Entry::getKey)
          .ifPresent(runs::remove);
    }
    RunCases added = new RunCases();
    runs.put(record.run(), added);
    return added;
  }

  private void makeRoom() {
    while (size() > casesMax || chars() > charsMax) {
      RunCases largest =
          runs.values().stream().max(Comparator.comparingInt(RunCases::size)).orElseThrow();
      if (dropped++ == 0) {
        LOG.warn(
            "More than {} cases or {} characters: the oldest leave the pages", casesMax, charsMax);
      }
      largest.remove(largest.oldestSettled().orElseThrow(), version);
    }
  }

  private long chars() {
    return runs.values().stream().mapToLong(RunCases::chars).sum();
  }
}
