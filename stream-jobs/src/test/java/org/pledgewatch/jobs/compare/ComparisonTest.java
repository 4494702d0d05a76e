package org.pledgewatch.jobs.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.jobs.figures.FigureCursor;

final class ComparisonTest {
  private static final long NOON_MS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  private static final long QUARTER_MS = 900_000;

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();

  @Test
  void shouldFindEqualWhateverTheRunAndTheRevision() throws Exception {
    // Given
    Path a = file("a", figure("essex", 0, "r1", 0, Map.of("kept", 1L)));
    Path b = file("b", figure("essex", 0, "r2", 3, Map.of("kept", 1L)));

    // When
    Comparison.Result result = compare(a, b, 0);

    // Then
    assertThat(result.isEqual()).isTrue();
    assertThat(result.both()).isEqualTo(1);
  }

  @Test
  void shouldSayByHowMuchFieldsDifferAndWhere() throws Exception {
    // Given
    Path a =
        file(
            "a",
            figure("essex", 0, "r1", 0, Map.of("kept", 10L, "ratio", 0.5)),
            figure("essex", 1, "r1", 0, Map.of("kept", 100L)));
    Path b =
        file(
            "b",
            figure("essex", 0, "r1", 0, Map.of("kept", 5L)),
            figure("essex", 1, "r1", 0, Map.of("kept", 90L)));

    // When
    Comparison.Result result = compare(a, b, 0);

    // Then
    FieldDifference kept = result.fields().get("promise answer-999 kept");
    assertThat(kept.figures()).isEqualTo(2);
    assertThat(kept.absolute().by()).isEqualTo(10);
    assertThat(kept.absolute().at().atMs()).isEqualTo(NOON_MS + QUARTER_MS);
    assertThat(kept.relative().by()).isEqualTo(0.5);
    assertThat(kept.relative().at().atMs()).isEqualTo(NOON_MS);
    assertThat(result.fields().get("promise answer-999 ratio").onlyInOne()).isEqualTo(1);
    assertThat(result.differing()).isEqualTo(2);
    assertThat(told).containsExactly("kept 10 5", "ratio 0.5 null", "kept 100 90");
  }

  @Test
  void shouldTellKeysOfOneSideFromFiguresOfOneSide() throws Exception {
    // Given
    Path a =
        file(
            "a",
            figure("essex", 0, "r1", 0, Map.of("kept", 1L)),
            figure("essex", 1, "r1", 0, Map.of("kept", 1L)),
            figure("kent", 0, "r1", 0, Map.of("kept", 1L)));
    Path b = file("b", figure("essex", 1, "r1", 0, Map.of("kept", 1L)));

    // When
    Comparison.Result result = compare(a, b, 0);

    // Then
    assertThat(result.isEqual()).isFalse();
    assertThat(result.a().alone()).isEqualTo(2);
    assertThat(result.a().keys())
        .extracting(key -> key.tags().get("force").orElseThrow())
        .containsExactly("kent");
    assertThat(result.b().alone()).isZero();
  }

  @Test
  void shouldLetNumbersBeAsFarApartAsIsTolerated() throws Exception {
    // Given
    Path a = file("a", figure("essex", 0, "r1", 0, Map.of("ratio", 0.50)));
    Path b = file("b", figure("essex", 0, "r1", 0, Map.of("ratio", 0.51)));

    // Then
    assertThat(compare(a, b, 0.02).isEqual()).isTrue();
    assertThat(compare(a, b, 0.001).isEqual()).isFalse();
  }

  @Test
  void shouldNameTheLineThatIsNotInOrder() throws Exception {
    // Given
    Path a =
        file(
            "a",
            figure("kent", 0, "r1", 0, Map.of("kept", 1L)),
            figure("essex", 0, "r1", 0, Map.of("kept", 1L)));

    // Then
    assertThatThrownBy(() -> compare(a, a, 0)).hasMessageContaining("line 2");
  }

  private Comparison.Result compare(Path a, Path b, double tolerance) throws Exception {
    Comparison.Details details =
        new Comparison.Details() {
          @Override
          public void differs(Figure in, String field, Number inA, Number inB) {
            told.add(field + " " + inA + " " + inB);
          }

          @Override
          public void onlyIn(Figure in, boolean isA) {}
        };
    try (FigureCursor inA = new FigureSet.OfFile(a).open(folder);
        FigureCursor inB = new FigureSet.OfFile(b).open(folder)) {
      return new Comparison(tolerance, details).run(inA, inB);
    }
  }

  private Path file(String name, Figure... figures) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Figure figure : figures) {
      lines.append(new String(FigureJson.encode(figure), StandardCharsets.UTF_8)).append('\n');
    }
    return Files.writeString(folder.resolve(name), lines);
  }

  private static Figure figure(
      String force, int quarter, String run, int revision, Map<String, Number> fields) {
    Tags tags = Tags.of("promise", "answer-999").with("force", force);
    return new Figure(
        new FigureKey("promise", tags),
        run,
        "PT15M",
        NOON_MS + quarter * QUARTER_MS,
        revision,
        true,
        fields);
  }
}
