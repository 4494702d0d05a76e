package org.pledgewatch.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.process.BrokerMain;
import org.pledgewatch.bench.process.ChildJvm;
import org.pledgewatch.bench.process.DashboardMain;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.run.Run;

/**
 * One round: figures of all measures are written by the product's store into a fresh QuestDB, which
 * is timed; then a day's figures of promises, which are copied within it to the 27 days before; and
 * then a dashboard is asked for charts of the 28 days. QuestDB, the writer and the dashboard are
 * processes of their own.
 */
final class StoreTrial {
  static final String WRITING = "writing";
  static final String WRITTEN_PER_S = "figures/s acknowledged";
  static final String READABLE_PER_S = "figures/s until readable";
  static final String STORE_US = "store CPU us a figure";
  static final String WRITER_US = "writer CPU us a figure";
  static final String ROWS = "rows of 28 days";
  static final String COLD_MS = "cold ms";
  static final String P50_MS = "p50 ms";
  static final String P99_MS = "p99 ms";
  static final List<String> JVM_OPTIONS = List.of("-Xms1g", "-Xmx1g");

  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  /** The run of the figures whose writing is timed; charts are of another. */
  private static final String MIXED = "mixed";

  private static final double NS_PER_S = 1e9;
  private static final double US_PER_S = 1e6;

  private final Pace pace;
  private final long seed;

  /**
   * How much is written, and how often is asked. Immutable.
   *
   * @param chunks of figures of all measures that are timed
   * @param cold each chart, of a store that was just started
   * @param first each chart, before any is counted
   * @param warm each chart
   */
  record Pace(int chunks, int cold, int first, int warm) {
    static final Pace QUICK = new Pace(4, 1, 10, 50);
    static final Pace FULL = new Pace(16, 2, 20, 200);
  }

  /** What came of it: values by load, and what was wrong, if anything. */
  record Outcome(Map<String, Map<String, Double>> values, Optional<String> wrong) {}

  StoreTrial(Pace pace, long seed) {
    this.pace = pace;
    this.seed = seed;
  }

  Outcome run() throws IOException, InterruptedException {
    Map<String, Map<String, Double>> values = new TreeMap<>();
    long toMs = Math.floorDiv(System.currentTimeMillis(), DAY_MS) * DAY_MS;
    long missing;
    try (ScratchFolder scratch = ScratchFolder.make()) {
      Path folder = scratch.path();
      Path rows = folder.resolve("questdb");
      try (ChildJvm store = store(folder, rows)) {
        Sql sql = new Sql(store.ready());
        try (ChildJvm writer = writer(folder, store, toMs, MIXED, WriterMain.ALL)) {
          missing = write(writer, store, sql, values) - sql.count(MIXED);
        }
        try (ChildJvm writer = writer(folder, store, toMs, Run.LIVE, Measures.PROMISE.name())) {
          while (make(writer) > 0) {
            writer.ask("write");
          }
        }
        values.get(WRITING).put(ROWS, (double) copy(sql, toMs - DAY_MS));
        store.ask("close");
      }
      ask(folder, rows, toMs, values);
    }
    return new Outcome(
        values,
        missing == 0
            ? Optional.empty()
            : Optional.of(missing + " figures that were written cannot be read"));
  }

  private static ChildJvm store(Path folder, Path rows) throws IOException {
    return ChildJvm.start("store", StoreMain.class, JVM_OPTIONS, folder, rows.toString());
  }

  private ChildJvm writer(Path folder, ChildJvm store, long toMs, String run, String measure)
      throws IOException {
    return ChildJvm.start(
        "writer",
        WriterMain.class,
        JVM_OPTIONS,
        folder,
        store.ready(),
        String.valueOf(seed),
        String.valueOf(toMs - DAY_MS),
        run,
        measure);
  }

  /** The first chunk warms up both processes. Returns how many figures were written. */
  private long write(
      ChildJvm writer, ChildJvm store, Sql sql, Map<String, Map<String, Double>> values)
      throws IOException, InterruptedException {
    long first = make(writer);
    writer.ask("write");
    sql.awaitApplied();
    long figures = 0;
    double writeS = 0;
    double appliedS = 0;
    double writerS = 0;
    double storeS = store.cpuS();
    for (int chunk = 0; chunk < pace.chunks(); chunk++) {
      figures += make(writer);
      double beforeS = writer.cpuS();
      long beganNs = System.nanoTime();
      writeS += Long.parseLong(writer.ask("write")) / NS_PER_S;
      sql.awaitApplied();
      appliedS += (System.nanoTime() - beganNs) / NS_PER_S;
      writerS += writer.cpuS() - beforeS;
    }
    Map<String, Double> writing = new TreeMap<>();
    writing.put(WRITTEN_PER_S, figures / writeS);
    writing.put(READABLE_PER_S, figures / appliedS);
    writing.put(STORE_US, US_PER_S * (store.cpuS() - storeS) / figures);
    writing.put(WRITER_US, US_PER_S * writerS / figures);
    values.put(WRITING, writing);
    return first + figures;
  }

  private static long make(ChildJvm writer) throws IOException {
    return Long.parseLong(writer.ask("make"));
  }

  /** Returns how many rows the table that charts are drawn from holds then. */
  private static long copy(Sql sql, long fromMs) throws IOException, InterruptedException {
    sql.awaitApplied();
    for (int day = 1; day < Panel.DAYS; day++) {
      sql.copy(Measures.PROMISE, Run.LIVE, fromMs, day);
    }
    sql.awaitApplied();
    return sql.count(Measures.PROMISE, Run.LIVE);
  }

  private void ask(Path folder, Path rows, long toMs, Map<String, Map<String, Double>> values)
      throws IOException, InterruptedException {
    Map<Panel, List<Double>> cold = new EnumMap<>(Panel.class);
    try (ChildJvm broker =
        ChildJvm.start(
            "broker", BrokerMain.class, JVM_OPTIONS, folder, folder.resolve("kafka").toString())) {
      for (int i = 0; i < pace.cold(); i++) {
        for (Panel panel : Panel.values()) {
          ColdFiles.drop(rows);
          try (ChildJvm store = store(folder, rows);
              ChildJvm dashboard = dashboard(folder, broker, store)) {
            double ms = new Page(port(dashboard)).ask(panel, toMs).ms();
            cold.computeIfAbsent(panel, none -> new ArrayList<>()).add(ms);
          }
        }
      }
      try (ChildJvm store = store(folder, rows);
          ChildJvm dashboard = dashboard(folder, broker, store)) {
        askWarm(new Page(port(dashboard)), toMs, values);
      }
    }
    cold.forEach((panel, times) -> values.get(panel.id()).put(COLD_MS, percentile(times, 50)));
  }

  private void askWarm(Page page, long toMs, Map<String, Map<String, Double>> values)
      throws IOException, InterruptedException {
    Map<Panel, List<Double>> warm = new EnumMap<>(Panel.class);
    List<Panel> order = new ArrayList<>();
    for (Panel panel : Panel.values()) {
      warm.put(panel, new ArrayList<>());
      for (int i = 0; i < pace.first(); i++) {
        page.ask(panel, toMs);
      }
      order.addAll(Collections.nCopies(pace.warm(), panel));
    }
    Collections.shuffle(order, new Random(seed));
    for (Panel panel : order) {
      Page.Answer answer = page.ask(panel, toMs);
      if (answer.points() < Panel.DAYS) {
        throw new IOException(panel.title() + " has " + answer.points() + " points");
      }
      warm.get(panel).add(answer.ms());
    }
    warm.forEach(
        (panel, times) -> {
          Map<String, Double> all = new TreeMap<>();
          all.put(P50_MS, percentile(times, 50));
          all.put(P99_MS, percentile(times, 99));
          values.put(panel.id(), all);
        });
  }

  private static ChildJvm dashboard(Path folder, ChildJvm broker, ChildJvm store)
      throws IOException {
    return ChildJvm.start(
        "dashboard",
        DashboardMain.class,
        JVM_OPTIONS,
        folder,
        broker.ready(),
        store.ready(),
        folder.resolve("access").toString());
  }

  private static String port(ChildJvm dashboard) {
    return dashboard.ready().split(" ", -1)[0];
  }

  /** Nearest rank. */
  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (sorted.size() * percent + 99) / 100;
    return sorted.get(Math.max(0, rank - 1));
  }
}
