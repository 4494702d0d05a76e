package org.pledgewatch.domain.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.reference.Area;

/**
 * Reads one block: a line of settings, then a row a moment. What it does not know it refuses. Not
 * thread-safe.
 *
 * <pre>
 * policy pledge-2008
 * 2026-11-21    answer-999
 * 21:00:00      ┬ opened    call.presented c-1  line=999 force=essex
 * 21:00:10      ╳ broken
 * 21:00:10  promise answer-999  PT1M  broken 1
 * </pre>
 */
final class ExampleParser {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final List<Event> events = new ArrayList<>();
  private final List<FigureKey> columns = new ArrayList<>();
  private final List<List<Cell>> cells = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private ExampleSetting setting;
  private LocalDate date;
  private int refused;

  private ExampleParser() {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  static Example parse(String block) {
    ExampleParser parser = new ExampleParser();
    block
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              try {
                parser.line(line);
              } catch (RuntimeException e) {
                throw new IllegalArgumentException(line + ": " + e.getMessage(), e);
              }
            });
    return parser.example();
  }

  private Example example() {
    if (expectations.isEmpty() && refused == 0) {
      throw new IllegalArgumentException("an example that states nothing");
    }
    List<Drawing> drawings = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      drawings.add(new Drawing(columns.get(i), cells.get(i)));
    }
    return new Example(setting, events, drawings, expectations);
  }

  private void line(String line) {
    if (setting == null) {
      setting = ExampleSetting.parse(line);
      return;
    }
    List<String> words = new ArrayList<>(Arrays.asList(line.split("\\s+")));
    if (words.get(0).contains("-")) {
      date = LocalDate.parse(words.remove(0));
    }
    if (words.isEmpty()) {
      return;
    }
    if (columns.isEmpty() && !Character.isDigit(words.get(0).charAt(0))) {
      words.forEach(this::column);
      return;
    }
    row(LocalTime.parse(words.remove(0)), words);
  }

  /** A promise, at all levels or at one neighbourhood: {@code meeting-monthly@n-1}. */
  private void column(String head) {
    String[] parts = head.split("@", 2);
    Tags tags = Tags.of("promise", parts[0]);
    if (parts.length == 2) {
      Area area = setting.reference().area(parts[1]).orElseThrow();
      tags =
          tags.with("force", area.force())
              .with("district", area.district())
              .with("neighbourhood", area.neighbourhood());
    }
    columns.add(new FigureKey("promise", tags));
    cells.add(new ArrayList<>());
  }

  private void row(LocalTime time, List<String> words) {
    Instant at = date.atTime(time).atZone(ZONE).toInstant();
    if (!words.isEmpty() && Measures.named(words.get(0)).isPresent()) {
      expectations.add(new ExpectationParser(at).parse(words));
      return;
    }
    for (List<Cell> column : cells) {
      column.add(cell(at, words));
    }
    if (words.isEmpty()) {
      return;
    }
    int refusal = words.indexOf("quarantined");
    if (refusal >= 0) {
      RowEvent event = RowEvent.parse(words.subList(0, refusal), date);
      event.requireRefused(at, words.subList(refusal + 1, words.size()), setting.reference());
      refused++;
    } else {
      RowEvent event = RowEvent.parse(words, date);
      events.add(event.accepted(at, events.size(), setting.reference()));
    }
  }

  private static Cell cell(Instant at, List<String> words) {
    if (words.isEmpty() || !Cell.isMarks(words.get(0))) {
      throw new IllegalArgumentException("a mark is missing for each promise drawn");
    }
    String marks = words.remove(0);
    boolean said = !words.isEmpty() && Cell.isWords(words.get(0));
    return Cell.parse(at, marks, said ? words.remove(0) : "");
  }
}
