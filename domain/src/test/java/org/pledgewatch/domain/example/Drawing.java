package org.pledgewatch.domain.example;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;

/**
 * The life of one promise as it is drawn. Immutable.
 *
 * @param cells in the order of time
 */
record Drawing(FigureKey key, List<Cell> cells) {
  private static final String WINDOW = "PT1M";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Map<String, Number> ZEROS =
      Measures.PROMISE.fields().keySet().stream().collect(Collectors.toMap(f -> f, f -> 0));

  Drawing {
    cells = List.copyOf(cells);
  }

  /** At which times the figures are needed: of each cell and a second before it. */
  Stream<Instant> times() {
    return cells.stream().map(Cell::shownAt).flatMap(at -> Stream.of(at.minusSeconds(1), at));
  }

  /** What is drawn against what the figures say: all that happened, and nothing else. */
  List<String> differences(Figures figures) {
    List<String> lines = new ArrayList<>();
    times().distinct().forEach(at -> lines.addAll(happened(at).differences(zeroed(figures))));
    for (Cell cell : cells) {
      if (cell.shownAt().equals(cell.at())) {
        lines.addAll(stands(cell).differences(zeroed(figures)));
      }
    }
    return lines;
  }

  /** As many of each mark as there are in the minute before. */
  private Expectation happened(Instant at) {
    Map<String, Optional<Double>> fields = new TreeMap<>();
    for (Mark mark : Mark.values()) {
      mark.field()
          .ifPresent(
              field ->
                  fields.put(
                      field,
                      Optional.of(
                          (double)
                              cells.stream()
                                  .filter(c -> c.at().isAfter(at.minus(MINUTE)))
                                  .filter(c -> !c.at().isAfter(at))
                                  .mapToLong(c -> c.count(mark))
                                  .sum())));
    }
    return new Expectation(at, key, WINDOW, fields);
  }

  /** What it is from then on. */
  private Expectation stands(Cell cell) {
    Map<String, Optional<Double>> fields = new TreeMap<>();
    boolean open = cell.last() == Mark.OPENED || cell.last() == Mark.OPEN;
    fields.put("open", Optional.of(open ? 1.0 : 0.0));
    if (cell.last() != Mark.BROKEN) {
      fields.put("overdue", Optional.of(cell.last() == Mark.OVERDUE ? 1.0 : 0.0));
    }
    if (cell.atRisk()) {
      fields.put("at_risk", Optional.of(1.0));
    }
    return new Expectation(cell.at(), key, WINDOW, fields);
  }

  /** Before anything happened there is no figure, which is as good as zeros here. */
  private static Figures zeroed(Figures figures) {
    return (key, window, at) -> {
      Map<String, Number> fields = figures.fields(key, window, at);
      return fields.isEmpty() ? ZEROS : fields;
    };
  }

  /** The deadlines drawn of what was kept or void, each with its promise's opening. */
  Stream<Deadline> deadlines() {
    return cells.stream()
        .filter(cell -> cell.marks().contains(Mark.DEADLINE))
        .map(cell -> new Deadline(key, cell.at(), openedBefore(cell)));
  }

  private Instant openedBefore(Cell deadline) {
    return cells.stream()
        .filter(cell -> cell.marks().contains(Mark.OPENED) && cell.at().isBefore(deadline.at()))
        .map(Cell::at)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new IllegalArgumentException("a deadline of nothing: " + key));
  }
}
