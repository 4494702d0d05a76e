package org.pledgewatch.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All readings of a run: medians, and ratios round by round. Immutable. */
public record Readings(List<Reading> list) {
  public Readings {
    list = List.copyOf(list);
  }

  /** A value of a subject at a load, over all rounds that have it. */
  public Optional<Range> of(String subject, String load, String value) {
    return range(List.copyOf(byRound(subject, load, value).values()));
  }

  /** How many times another's value a subject's is, over the rounds that have both. */
  public Optional<Range> ratio(String subject, String other, String load, String value) {
    return ratio(byRound(subject, load, value), byRound(other, load, value));
  }

  /** How many times the value at another load a subject's is, over the rounds that have both. */
  public Optional<Range> ratioOfLoads(String subject, String load, String other, String value) {
    return ratio(byRound(subject, load, value), byRound(subject, other, value));
  }

  private static Optional<Range> ratio(Map<Integer, Double> these, Map<Integer, Double> those) {
    List<Double> ratios = new ArrayList<>();
    these.forEach(
        (round, value) -> {
          if (those.containsKey(round)) {
            ratios.add(value / those.get(round));
          }
        });
    return range(ratios);
  }

  /** The medians of both runs for all that both have measured, and their ratio. */
  public Table against(Readings then) {
    List<List<String>> rows = new ArrayList<>();
    list.stream()
        .flatMap(reading -> reading.values().keySet().stream().sorted().map(v -> row(reading, v)))
        .distinct()
        .forEach(
            row -> {
              Optional<Range> before = then.of(row.get(0), row.get(1), row.get(2));
              Optional<Range> now = of(row.get(0), row.get(1), row.get(2));
              if (before.isPresent() && now.isPresent()) {
                rows.add(compared(row, before.get().median(), now.get().median()));
              }
            });
    return new Table(List.of("who", "load", "value", "stored run", "this run", "ratio"), rows);
  }

  private static List<String> row(Reading reading, String value) {
    return List.of(reading.subject(), reading.load(), value);
  }

  private static List<String> compared(List<String> row, double before, double now) {
    List<String> all = new ArrayList<>(row);
    all.add(Words.number(before));
    all.add(Words.number(now));
    all.add(before == 0 ? Words.NONE : Words.number(now / before));
    return all;
  }

  private Map<Integer, Double> byRound(String subject, String load, String value) {
    Map<Integer, Double> values = new TreeMap<>();
    for (Reading reading : list) {
      if (reading.subject().equals(subject)
          && reading.load().equals(load)
          && reading.values().containsKey(value)) {
        values.put(reading.round(), reading.values().get(value));
      }
    }
    return values;
  }

  private static Optional<Range> range(List<Double> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(Range.of(values));
  }
}
