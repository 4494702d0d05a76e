package org.pledgewatch.bench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.process.BrokerMain;
import org.pledgewatch.bench.process.ChildJvm;

/**
 * One timing of one contestant at one load: a broker, the contestant and the generator, each in a
 * process of its own. What is measured is between two marks in the middle of the load; afterwards
 * all that was acknowledged must be in the log.
 */
final class IngestTrial {
  static final String EVENTS_PER_CPU_S = "events per CPU-second";
  static final String REQUESTS_PER_CPU_S = "requests per CPU-second";
  static final String EVENTS_PER_S = "events/s";
  static final String ANSWER_MS = "answer ms";

  /** How many times as fast the second half of the stretch was; about 1 where all is compiled. */
  static final String DRIFT = "second half over first";

  /** From the first request to the last answer. */
  static final String EVENTS = "events in all";

  static final String BROKER_US = "broker CPU us an event";
  static final String GENERATOR_US = "generator CPU us an event";
  static final List<String> JVM_OPTIONS = List.of("-Xms1g", "-Xmx1g");

  private static final long POLL_MS = 50;
  private static final double NS_PER_S = 1e9;
  private static final double US_PER_S = 1e6;
  private static final double MS_PER_S = 1e3;

  private final Pace pace;
  private final int connections;
  private final long seed;

  /** What came of it: values, or what was wrong. */
  record Outcome(Map<String, Double> values, Optional<String> wrong) {}

  private record Mark(Count count, double serverS, double brokerS, double generatorS) {}

  IngestTrial(Pace pace, int connections, long seed) {
    this.pace = pace;
    this.connections = connections;
    this.seed = seed;
  }

  Outcome run(Contestant contestant, Load load) throws IOException, InterruptedException {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      Path folder = scratch.path();
      try (ChildJvm broker =
              ChildJvm.start(
                  "broker",
                  BrokerMain.class,
                  JVM_OPTIONS,
                  folder,
                  folder.resolve("kafka").toString());
          ChildJvm server =
              ChildJvm.start(
                  "server",
                  ServerMain.class,
                  JVM_OPTIONS,
                  folder,
                  contestant.id(),
                  broker.ready());
          ChildJvm generator =
              ChildJvm.start(
                  "generator",
                  GeneratorMain.class,
                  JVM_OPTIONS,
                  folder,
                  load.id(),
                  contestant.id(),
                  server.ready(),
                  String.valueOf(connections),
                  String.valueOf(seed))) {
        generator.ask("go");
        awaitCpu(server, pace.settleS(contestant));
        Mark first = mark(broker, server, generator);
        awaitCpu(server, pace.measureS() / 2);
        Mark middle = mark(broker, server, generator);
        awaitCpu(server, pace.measureS() / 2);
        Mark last = mark(broker, server, generator);
        Count all = Count.parse(generator.ask("stop"));
        return new Outcome(
            values(load, first, middle, last, all), wrong(contestant, all, broker.ready()));
      }
    }
  }

  private void awaitCpu(ChildJvm server, double cpuS) throws InterruptedException {
    double untilS = server.cpuS() + cpuS;
    long untilNs = System.nanoTime() + (long) (pace.wallSMax() * NS_PER_S);
    while (server.cpuS() < untilS && System.nanoTime() - untilNs < 0) {
      Thread.sleep(POLL_MS);
    }
  }

  private static Mark mark(ChildJvm broker, ChildJvm server, ChildJvm generator)
      throws IOException {
    return new Mark(
        Count.parse(generator.ask("count")), server.cpuS(), broker.cpuS(), generator.cpuS());
  }

  private Map<String, Double> values(Load load, Mark first, Mark middle, Mark last, Count all) {
    double events = last.count().acknowledged() - first.count().acknowledged();
    double wallS = (last.count().atNs() - first.count().atNs()) / NS_PER_S;
    double cpuS = last.serverS() - first.serverS();
    double requests = events / load.eventsPerRequest();
    return Map.of(
        EVENTS, (double) all.acknowledged(),
        EVENTS_PER_CPU_S, events / cpuS,
        REQUESTS_PER_CPU_S, requests / cpuS,
        DRIFT, perCpuS(middle, last) / perCpuS(first, middle),
        EVENTS_PER_S, events / wallS,
        ANSWER_MS, MS_PER_S * connections * wallS / requests,
        BROKER_US, US_PER_S * (last.brokerS() - first.brokerS()) / events,
        GENERATOR_US, US_PER_S * (last.generatorS() - first.generatorS()) / events);
  }

  private static double perCpuS(Mark from, Mark to) {
    return (to.count().acknowledged() - from.count().acknowledged())
        / (to.serverS() - from.serverS());
  }

  private static Optional<String> wrong(Contestant contestant, Count all, String kafka) {
    if (all.refused() > 0) {
      return Optional.of(all.refused() + " requests were not taken, the first: " + all.complaint());
    }
    return contestant.isGateway()
        ? LogCheck.complaint(kafka, all.acknowledged())
        : Optional.empty();
  }
}
