package org.pledgewatch.bench.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.pledgewatch.bench.load.Callers;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Table;

/** What was measured, by rate: the median of the rounds, and their range. Immutable. */
record LatencyResults(List<RateTimed> timed, List<LatencyBench.Tried> tried) {
  private static final String FIRST_GOAL = "p50 25, p99 100";
  private static final String FINAL_GOAL = "p99 1,100";
  private static final String MS = "%,.0f";

  LatencyResults {
    timed = List.copyOf(timed);
    tried = List.copyOf(tried);
  }

  private List<Integer> rates() {
    return timed.stream().map(RateTimed::positionsPerS).distinct().sorted().toList();
  }

  private Range of(int rate, ToDoubleFunction<RateTimed> value) {
    return Range.of(
        timed.stream()
            .filter(each -> each.positionsPerS() == rate)
            .map(each -> value.applyAsDouble(each))
            .toList());
  }

  Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (int rate : rates()) {
      rows.add(
          row(
              rate,
              "first change, provisional",
              of(rate, RateTimed::firstP50Ms),
              of(rate, RateTimed::firstP99Ms),
              FIRST_GOAL,
              of(rate, RateTimed::unseen)));
      rows.add(
          row(
              rate,
              "final, beyond the bound on disorder",
              of(rate, RateTimed::finalP50Ms),
              of(rate, RateTimed::finalP99Ms),
              FINAL_GOAL,
              of(rate, RateTimed::finalUnseen)));
    }
    return new Table(
        List.of(
            "positions/s",
            "figure",
            "p50, ms",
            "range",
            "p99, ms",
            "range",
            "goal",
            "probes",
            "not seen",
            "accepted events/s",
            "behind at the end"),
        rows);
  }

  private List<String> row(int rate, String what, Range p50, Range p99, String goal, Range unseen) {
    Range behind = of(rate, RateTimed::behindMs);
    boolean isSustained =
        timed.stream()
            .filter(each -> each.positionsPerS() == rate)
            .allMatch(RateTimed::isSustained);
    return List.of(
        String.format(Locale.ROOT, "%,d", rate),
        what,
        p50.median(MS),
        p50.range(MS),
        p99.median(MS),
        p99.range(MS),
        goal,
        of(rate, RateTimed::probes).median(MS),
        unseen.median(MS),
        of(rate, RateTimed::acceptedPerS).median(MS),
        behind.median("%,.0f ms") + (isSustained ? "" : ", and growing"));
  }

  /** The rate that is sustained, in words. */
  List<String> sustained() {
    if (tried.isEmpty()) {
      return List.of();
    }
    int best =
        tried.stream()
            .filter(LatencyBench.Tried::isSustained)
            .mapToInt(LatencyBench.Tried::positionsPerS)
            .max()
            .orElse(0);
    String sustained =
        String.format(
            Locale.ROOT,
            "Sustained before the backlog grows: %s positions/s beside %d events of calls.",
            best == 0 ? "not even " + tried.get(0).positionsPerS() : String.format("%,d", best),
            Callers.EVENTS_PER_S);
    return tried.stream()
        .filter(each -> !each.isSustained())
        .findFirst()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%s At %,d/s figures were %,d ms behind in the end.",
                    sustained,
                    each.positionsPerS(),
                    each.behindMs()))
        .map(List::of)
        .orElseGet(() -> List.of(sustained + " More was not tried."));
  }

  Bars bars() {
    List<Bars.Bar> bars = new ArrayList<>();
    for (int rate : rates()) {
      bars.add(bar(rate, "first change, p50", of(rate, RateTimed::firstP50Ms)));
      bars.add(bar(rate, "first change, p99", of(rate, RateTimed::firstP99Ms)));
      bars.add(bar(rate, "final beyond the bound, p99", of(rate, RateTimed::finalP99Ms)));
    }
    return new Bars("From the gateway to the page", "ms", bars);
  }

  private static Bars.Bar bar(int rate, String what, Range ms) {
    return new Bars.Bar(
        String.format(Locale.ROOT, "%,d/s, %s", rate, what),
        ms.median(),
        ms.low(),
        ms.high(),
        ms.median("%,.0f ms"));
  }
}
