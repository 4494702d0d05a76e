package org.pledgewatch.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pledgewatch.bench.report.ComparedOptions;
import org.pledgewatch.bench.report.Machine;
import org.pledgewatch.bench.report.Reading;
import org.pledgewatch.bench.report.Readings;
import org.pledgewatch.bench.report.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench store}: figures into the store, and charts out of it. */
@Command(
    name = "store",
    description = {
      "Time how fast a force's figures are written into QuestDB, and how long the"
          + " dashboard takes for charts of 28 days.",
      "Writes store.md, store.json and store.svg."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class StoreCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Mixin private ComparedOptions options = new ComparedOptions();

  @Override
  public Integer call() throws Exception {
    try {
      options.baseline(); // What cannot be read is said before anything is timed.
      StoreTrial.Pace pace = options.quick() ? StoreTrial.Pace.QUICK : StoreTrial.Pace.FULL;
      StoreTrial trial = new StoreTrial(pace, options.seed());
      List<Reading> readings = new ArrayList<>();
      List<String> wrong = new ArrayList<>();
      for (int round = 1; round <= options.rounds(); round++) {
        run(trial, round, readings, wrong);
      }
      StoreReport report = new StoreReport(new Readings(readings));
      StoredRun run =
          new StoredRun(
              Machine.here(),
              StoreTrial.JVM_OPTIONS,
              options.seed(),
              options.rounds(),
              wrong,
              new Readings(readings));
      options.write("store", run, report.markdown(), report.pictures());
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  private static void run(StoreTrial trial, int round, List<Reading> readings, List<String> wrong)
      throws Exception {
    StoreTrial.Outcome outcome = trial.run();
    outcome.wrong().ifPresent(wrong::add);
    for (Map.Entry<String, Map<String, Double>> values : outcome.values().entrySet()) {
      Reading reading = new Reading(round, StoreReport.SUBJECT, values.getKey(), values.getValue());
      if (outcome.wrong().isEmpty()) {
        readings.add(reading);
      }
      System.err.printf(Locale.ROOT, "round %d  %s: %s%n", round, values.getKey(), reading.text());
    }
  }
}
