package org.pledgewatch.bench.fanout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.pledgewatch.bench.report.ComparedOptions;
import org.pledgewatch.bench.report.Machine;
import org.pledgewatch.bench.report.Reading;
import org.pledgewatch.bench.report.Readings;
import org.pledgewatch.bench.report.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench fanout}: many live pages, and some that do not read. */
@Command(
    name = "fanout",
    description = {
      "Time how long a change takes from the topic of measures to many open live pages, with and"
          + " without a tenth of them that do not read.",
      "Writes fanout.md, fanout.json and fanout.svg."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class FanoutCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Mixin private ComparedOptions options = new ComparedOptions();

  @Option(
      names = "--readers",
      paramLabel = "N",
      defaultValue = "1000",
      showDefaultValue = Visibility.ALWAYS,
      description = "Pages that are open.")
  private int readers;

  @Option(
      names = "--changes",
      paramLabel = "N",
      defaultValue = "10",
      showDefaultValue = Visibility.ALWAYS,
      description = "Changes a second, each of eight of the page's forty figures.")
  private int changes;

  @Override
  public Integer call() throws Exception {
    try {
      options.baseline(); // What cannot be read is said before anything is timed.
      FanoutTrial trial =
          new FanoutTrial(
              options.quick() ? FanoutTrial.Pace.QUICK : FanoutTrial.Pace.FULL, readers, changes);
      List<Reading> readings = new ArrayList<>();
      List<String> wrong = new ArrayList<>();
      Random random = new Random(options.seed());
      List<Scenario> scenarios = new ArrayList<>(Arrays.asList(Scenario.values()));
      for (int round = 1; round <= options.rounds(); round++) {
        Collections.shuffle(scenarios, random);
        for (Scenario scenario : scenarios) {
          run(trial, round, scenario, readings, wrong);
        }
      }
      FanoutReport report = new FanoutReport(new Readings(readings));
      StoredRun run =
          new StoredRun(
              Machine.here(),
              FanoutTrial.JVM_OPTIONS,
              options.seed(),
              options.rounds(),
              wrong,
              new Readings(readings));
      options.write("fanout", run, report.markdown(), report.pictures());
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  private static void run(
      FanoutTrial trial, int round, Scenario scenario, List<Reading> readings, List<String> wrong)
      throws Exception {
    FanoutTrial.Outcome outcome = trial.run(scenario);
    Reading reading = new Reading(round, FanoutReport.SUBJECT, scenario.id(), outcome.values());
    if (outcome.wrong().isPresent()) {
      wrong.add(scenario.title() + ": " + outcome.wrong().get());
    } else {
      readings.add(reading);
    }
    System.err.printf(Locale.ROOT, "round %d  %s: %s%n", round, scenario.title(), reading.text());
    outcome.wrong().ifPresent(System.err::println);
  }
}
