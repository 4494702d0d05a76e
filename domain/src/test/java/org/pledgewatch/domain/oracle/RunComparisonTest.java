package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.figure.Figure;

class RunComparisonTest {
  private static final Instant LATER = NOON.plusSeconds(60);
  private final Oracle oracle =
      new Oracle(
          new Timeline().presented("c", 0).answered("c", 5_000).events(), OracleRules.pledge2008());

  @Test
  void shouldFindNothingWhereAllIsPublishedAsItMustBe() {
    assertThat(new RunComparison(all(0)).differences(oracle, List.of(NOON, LATER))).isEmpty();
  }

  @Test
  void shouldNameTheTimeAndWindowOfWhatIsMissing() {
    // Given: no level right now at noon.
    List<Figure> figures = all(0);
    figures.removeIf(f -> f.window() == null && f.atMs() == NOON.toEpochMilli());

    // When, Then
    assertThat(new RunComparison(figures).differences(oracle, List.of(NOON, LATER)))
        .hasSize(4)
        .allMatch(line -> line.startsWith("2026-11-21T12:00:00Z null level {"))
        .allMatch(line -> line.contains("missing"));
    assertThat(new RunComparison(figures).differences(oracle, List.of(LATER))).isEmpty();
  }

  @Test
  void shouldGoByTheLastRevisionOfFinalFigures() {
    // Given
    List<Figure> figures = all(1);
    for (Figure figure : all(0)) {
      figures.add(other(figure, 0, true));
      figures.add(other(figure, 2, false));
    }

    // When, Then
    assertThat(new RunComparison(figures).differences(oracle, List.of(NOON, LATER))).isEmpty();
  }

  private static Figure other(Figure figure, int revision, boolean isFinal) {
    return new Figure(
        figure.key(),
        figure.run(),
        figure.window(),
        figure.atMs(),
        revision,
        isFinal,
        Map.of("kept", 99L));
  }

  private List<Figure> all(int revision) {
    List<String> windows = new ArrayList<>(Oracle.WINDOWS);
    windows.add(null);
    List<Figure> figures = new ArrayList<>();
    for (Instant at : List.of(NOON, LATER)) {
      for (String window : windows) {
        if (Oracle.hasFiguresAt(at, window)) {
          oracle
              .figuresAt(at, window)
              .forEach(
                  (key, fields) ->
                      figures.add(
                          new Figure(key, "r", window, at.toEpochMilli(), revision, true, fields)));
        }
      }
    }
    return figures;
  }
}
