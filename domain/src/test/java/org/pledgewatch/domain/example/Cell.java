package org.pledgewatch.domain.example;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn of one promise at one time. Immutable.
 *
 * @param marks in the order in which it happens
 * @param atRisk whether it says so besides
 */
record Cell(Instant at, List<Mark> marks, boolean atRisk) {
  private static final String AT_RISK = "at-risk";
  private static final long SECOND_MS = 1_000;

  Cell {
    marks = List.copyOf(marks);
  }

  /** Whether a word of a row is made of marks. */
  static boolean isMarks(String word) {
    return word.chars().allMatch(sign -> Mark.of(sign).isPresent());
  }

  /** Whether a word of a row says what the marks before it are. */
  static boolean isWords(String word) {
    return List.of(word.split(",")).stream().allMatch(Cell::isWord);
  }

  private static boolean isWord(String word) {
    return word.equals(AT_RISK) || named(word).isPresent();
  }

  private static Optional<Mark> named(String word) {
    return List.of(Mark.values()).stream().filter(m -> m.word().equals(word)).findFirst();
  }

  /** Marks and, maybe empty, the words beside them. */
  static Cell parse(Instant at, String marks, String words) {
    List<Mark> parsed = marks.chars().mapToObj(sign -> Mark.of(sign).orElseThrow()).toList();
    List<String> said = words.isEmpty() ? List.of() : List.of(words.split(","));
    for (String word : said) {
      Mark mark = word.equals(AT_RISK) ? Mark.OPEN : named(word).orElseThrow();
      if (!parsed.contains(mark)) {
        throw new IllegalArgumentException(word + " is not what " + marks + " says");
      }
    }
    return new Cell(at, parsed, said.contains(AT_RISK));
  }

  /** The first whole second at which figures know of it. */
  Instant shownAt() {
    long ms = at.toEpochMilli();
    return Instant.ofEpochMilli(Math.floorDiv(ms + SECOND_MS - 1, SECOND_MS) * SECOND_MS);
  }

  Mark last() {
    return marks.get(marks.size() - 1);
  }

  long count(Mark mark) {
    return marks.stream().filter(mark::equals).count();
  }
}
