package org.pledgewatch.bench.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.pledgewatch.bench.workload.Workload;

/**
 * All trials of a plan, each round in an order of its own by chance, so that what else happens on
 * the machine falls on nobody in particular. Who did not finish once is not tried again.
 */
final class Rounds {
  private final Plan plan;
  private final TrialProcess process;
  private final Consumer<String> progress;

  Rounds(Plan plan, TrialProcess process, Consumer<String> progress) {
    this.plan = plan;
    this.process = process;
    this.progress = progress;
  }

  List<Sample> run() throws Exception {
    List<Sample> samples = new ArrayList<>();
    Set<Trial> hopeless = new HashSet<>();
    Random random = new Random(plan.seed());
    for (int round = 1; round <= plan.rounds(); round++) {
      List<Trial> trials = trials();
      Collections.shuffle(trials, random);
      for (Trial trial : trials) {
        if (!hopeless.contains(trial)) {
          Outcome outcome = process.run(trial);
          if (!(outcome instanceof Outcome.Timed)) {
            hopeless.add(trial);
          }
          samples.add(
              new Sample(
                  round, trial.contestant(), trial.workload().name(), trial.spec(), outcome));
          progress.accept(said(round, trial, outcome));
        }
      }
    }
    return samples;
  }

  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (Workload workload : plan.workloads()) {
      for (String spec : plan.specs()) {
        for (String contestant : plan.contestants()) {
          trials.add(plan.trial(contestant, workload, spec));
        }
      }
    }
    return trials;
  }

  private String said(int round, Trial trial, Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "round %d of %d  %s %s  %-15s %s",
        round,
        plan.rounds(),
        trial.workload().name(),
        trial.spec(),
        trial.contestant(),
        Words.of(outcome));
  }
}
