package org.pledgewatch.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under a heading, all as long as it. Immutable. */
public record Table(List<String> heading, List<List<String>> rows) {
  public Table {
    heading = List.copyOf(heading);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != heading.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + ": " + row);
      }
    }
  }

  /** In Markdown, its columns aligned, so that it is readable on a terminal as well. */
  public String markdown() {
    List<List<String>> all = new ArrayList<>();
    all.add(heading);
    all.addAll(rows);
    int[] widths =
        IntStream.range(0, heading.size())
            .map(column -> all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    List<String> rule =
        IntStream.range(0, widths.length).mapToObj(i -> "-".repeat(widths[i])).toList();
    all.add(1, rule);
    return all.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
