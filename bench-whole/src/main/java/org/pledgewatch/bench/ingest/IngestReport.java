package org.pledgewatch.bench.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Readings;
import org.pledgewatch.bench.report.Table;
import org.pledgewatch.bench.report.Words;

/** Results as tables and pictures. */
final class IngestReport {
  private static final double GOAL = 0.5;

  private final Readings readings;

  IngestReport(Readings readings) {
    this.readings = readings;
  }

  List<String> markdown() {
    List<List<String>> rows = new ArrayList<>();
    for (Load load : Load.values()) {
      for (Contestant contestant : Contestant.values()) {
        if (of(contestant, load, IngestTrial.EVENTS_PER_CPU_S).isPresent()) {
          rows.add(row(contestant, load));
        }
      }
    }
    Table table =
        new Table(
            List.of(
                "load",
                "who",
                "events per CPU-second",
                "range",
                "of the bare handler's",
                "range of that",
                "events/s",
                "mean ms to the answer",
                "broker's CPU µs an event",
                "second half over first"),
            rows);
    return List.of(
        table.markdown(),
        "CPU is the server process's alone; the broker and the generator are processes of their"
            + " own. Goal: at least "
            + Words.percent(GOAL)
            + " of the bare handler's.",
        cost());
  }

  private List<String> row(Contestant contestant, Load load) {
    Optional<Range> speed = of(contestant, load, IngestTrial.EVENTS_PER_CPU_S);
    Optional<Range> share =
        readings.ratio(
            contestant.id(), Contestant.DISCARD.id(), load.id(), IngestTrial.EVENTS_PER_CPU_S);
    return List.of(
        load.title(),
        contestant.title(),
        Words.median(speed, Words::number),
        Words.range(speed, Words::number),
        Words.median(share, Words::percent),
        Words.range(share, Words::percent),
        Words.median(of(contestant, load, IngestTrial.EVENTS_PER_S), Words::number),
        Words.median(of(contestant, load, IngestTrial.ANSWER_MS), Words::number),
        contestant.isGateway()
            ? Words.median(of(contestant, load, IngestTrial.BROKER_US), Words::number)
            : Words.NONE,
        Words.median(of(contestant, load, IngestTrial.DRIFT), Words::number));
  }

  /** What surviving a power cut costs. */
  private String cost() {
    StringBuilder text = new StringBuilder("Every record forced to disk before it is acknowledged");
    for (Load load : Load.values()) {
      Optional<Range> rate =
          readings.ratio(
              Contestant.DURABLE.id(),
              Contestant.GATEWAY.id(),
              load.id(),
              IngestTrial.EVENTS_PER_S);
      text.append(load == Load.SINGLE ? ": " : "; ")
          .append(load.title())
          .append(": ")
          .append(Words.median(rate, Words::percent))
          .append(" of the events a second that are taken otherwise");
    }
    return text.append('.').toString();
  }

  Map<String, Bars> pictures() {
    Map<String, Bars> pictures = new LinkedHashMap<>();
    for (Load load : Load.values()) {
      List<Bars.Bar> bars = new ArrayList<>();
      for (Contestant contestant :
          List.of(Contestant.GATEWAY, Contestant.DURABLE, Contestant.CHECK, Contestant.DISCARD)) {
        of(contestant, load, IngestTrial.EVENTS_PER_CPU_S)
            .ifPresent(
                range ->
                    bars.add(
                        new Bars.Bar(
                            contestant.title(),
                            range.median(),
                            range.low(),
                            range.high(),
                            Words.number(range.median()))));
      }
      if (!bars.isEmpty()) {
        pictures.put(
            "ingest-" + load.id(),
            new Bars("Ingest, " + load.title(), "events per CPU-second", bars));
      }
    }
    return pictures;
  }

  private Optional<Range> of(Contestant contestant, Load load, String value) {
    return readings.of(contestant.id(), load.id(), value);
  }
}
