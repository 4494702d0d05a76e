package org.pledgewatch.bench.ingest;

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

/** {@code bench ingest}: how much the gateway costs beside a server that does nothing. */
@Command(
    name = "ingest",
    description = {
      "Time the gateway on a real log beside a bare Vert.x handler that discards, one event a"
          + " request and 50 pings a request.",
      "Writes ingest.md, ingest.json and a picture for each load."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class IngestCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Mixin private ComparedOptions options = new ComparedOptions();

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "64",
      showDefaultValue = Visibility.ALWAYS,
      description = "Kept open, each with one request at a time.")
  private int connections;

  @Option(
      names = "--load",
      split = ",",
      paramLabel = "NAME",
      description = "single, lines, batch, or several (all; if quick, without batch).")
  private List<String> loads;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "discard, check, gateway, durable, or several (all).")
  private List<String> only;

  private record Planned(Contestant contestant, Load load) {}

  @Override
  public Integer call() throws Exception {
    try {
      options.baseline(); // What cannot be read is said before anything is timed.
      List<Planned> planned = planned();
      List<Reading> readings = new ArrayList<>();
      List<String> wrong = new ArrayList<>();
      IngestTrial trial =
          new IngestTrial(options.quick() ? Pace.QUICK : Pace.FULL, connections, options.seed());
      Random random = new Random(options.seed());
      for (int round = 1; round <= options.rounds(); round++) {
        Collections.shuffle(planned, random);
        for (Planned next : planned) {
          run(trial, round, next, readings, wrong);
        }
      }
      IngestReport report = new IngestReport(new Readings(readings));
      options.write("ingest", stored(readings, wrong), report.markdown(), report.pictures());
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  private StoredRun stored(List<Reading> readings, List<String> wrong) {
    return new StoredRun(
        Machine.here(),
        IngestTrial.JVM_OPTIONS,
        options.seed(),
        options.rounds(),
        wrong,
        new Readings(readings));
  }

  private static void run(
      IngestTrial trial, int round, Planned next, List<Reading> readings, List<String> wrong)
      throws Exception {
    String who = next.contestant().title() + ", " + next.load().title();
    IngestTrial.Outcome outcome = trial.run(next.contestant(), next.load());
    Reading reading =
        new Reading(round, next.contestant().id(), next.load().id(), outcome.values());
    if (outcome.wrong().isPresent()) {
      wrong.add(who + ": " + outcome.wrong().get());
    } else {
      readings.add(reading);
    }
    System.err.printf(
        Locale.ROOT, "round %d  %s: %s%n", round, who, outcome.wrong().orElse(reading.text()));
  }

  private List<Planned> planned() {
    List<Planned> planned = new ArrayList<>();
    List<String> wantedLoads =
        loads != null
            ? loads
            : Arrays.stream(Load.values())
                .filter(load -> !options.quick() || load != Load.BATCH)
                .map(Load::id)
                .toList();
    List<String> wanted =
        only != null ? only : Arrays.stream(Contestant.values()).map(Contestant::id).toList();
    for (String load : wantedLoads) {
      for (String contestant : wanted) {
        planned.add(
            new Planned(
                Contestant.named(contestant).orElseThrow(() -> unknown("--only", contestant)),
                Load.named(load).orElseThrow(() -> unknown("--load", load))));
      }
    }
    return planned;
  }

  private static IllegalArgumentException unknown(String option, String name) {
    return new IllegalArgumentException(option + " " + name + ": see --help");
  }
}
