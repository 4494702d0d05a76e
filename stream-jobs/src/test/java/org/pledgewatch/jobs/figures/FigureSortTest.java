package org.pledgewatch.jobs.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

final class FigureSortTest {
  private static final int CHUNK_FIGURES = 3;

  @TempDir Path folder;

  @Test
  void shouldSortMoreThanItHoldsAndKeepTheHighestRevisionOfEach() throws IOException {
    // Given
    List<Figure> figures = new ArrayList<>();
    for (int second = 0; second < 500; second++) {
      figures.add(figure(second, 0));
      figures.add(figure(second, second % 3));
    }
    Collections.shuffle(figures, new Random(7));

    // When
    List<Figure> sorted = new ArrayList<>();
    try (FigureSort sort = new FigureSort(folder, CHUNK_FIGURES)) {
      for (Figure figure : figures) {
        sort.add(figure);
      }
      read(sort.sorted(), sorted);
    }

    // Then
    assertThat(sorted).hasSize(500).isSortedAccordingTo(Figure.ORDER);
    assertThat(sorted).allMatch(figure -> figure.revision() == figure.atMs() / 1_000 % 3);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void shouldReadASpoolUpToWhereItIsTorn() throws IOException {
    // Given
    Path file = folder.resolve("torn");
    try (FigureSpool spool = FigureSpool.create(file)) {
      spool.add(figure(1, 0));
      spool.add(figure(2, 0));
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 1);
    }

    // When
    List<Figure> read = new ArrayList<>();
    read(FigureSpool.read(file), read);

    // Then
    assertThat(read).containsExactly(figure(1, 0));
  }

  private static void read(FigureCursor cursor, List<Figure> to) throws IOException {
    try (cursor) {
      for (Figure figure = cursor.next(); figure != null; figure = cursor.next()) {
        to.add(figure);
      }
    }
  }

  private static Figure figure(int second, int revision) {
    return new Figure(
        new FigureKey("promise", Tags.of("promise", "answer-999")),
        "r1",
        "PT1M",
        second * 1_000L,
        revision,
        true,
        Map.<String, Number>of("kept", (long) revision, "ratio", 0.5));
  }
}
