package org.pledgewatch.bench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.embedded.EmbeddedQuestDb;
import org.pledgewatch.jobs.store.FigureStore;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;

class StoreTrialTest {
  private static final long MIDNIGHT_MS = 1_795_046_400_000L;
  private static final int FIGURES = 3_000;

  @Test
  void shouldReadBackWhatWasWrittenAndCopied(@TempDir Path folder) throws Exception {
    try (EmbeddedQuestDb store = EmbeddedQuestDb.start(folder);
        FigureStore figures = new QuestDbFigureStoreFactory(StoreSettings.at(store.uri())).open()) {
      // Given
      Sql sql = new Sql(store.uri().toString());
      List<Figure> day = first(new DayOfFigures(Density.ofAForce(), "mixed", 1, MIDNIGHT_MS));
      List<Figure> promises =
          first(new DayOfFigures(Density.ofAForce().of("promise"), Run.LIVE, 1, MIDNIGHT_MS));

      // When
      figures.write(day);
      figures.write(promises);
      sql.awaitApplied();
      sql.copy(Measures.PROMISE, Run.LIVE, MIDNIGHT_MS, 3);
      sql.awaitApplied();

      // Then
      assertThat(sql.count("mixed")).isEqualTo(FIGURES);
      assertThat(sql.count(Measures.PROMISE, Run.LIVE)).isEqualTo(2 * FIGURES);
    }
  }

  @Test
  void shouldMakeAFiguresRowsInOrderAndEachOnce() {
    // Given
    Set<Object> seen = new HashSet<>();
    long lastMs = MIDNIGHT_MS;

    // When
    for (Figure figure : first(new DayOfFigures(Density.ofAForce(), "mixed", 1, MIDNIGHT_MS))) {
      // Then
      assertThat(figure.atMs()).isGreaterThanOrEqualTo(lastMs);
      assertThat(seen.add(List.of(figure.key(), String.valueOf(figure.window()), figure.atMs())))
          .isTrue();
      lastMs = figure.atMs();
    }
  }

  @Test
  void shouldHaveTheFigureThatChartsAreOf() {
    // Given
    Map<String, String> tags = Map.of("force", Keys.FORCE, "promise", Keys.PROMISE);

    // Then
    assertThat(
            Density.ofAForce().of("promise").strata().stream()
                .flatMap(stratum -> Keys.of(stratum).stream())
                .map(key -> key.tags().values())
                .filter(tags::equals))
        .hasSize(1);
    assertThat(Density.ofAForce().rowsADay()).isBetween(20_000_000L, 30_000_000L);
  }

  private static List<Figure> first(DayOfFigures day) {
    List<Figure> figures = new ArrayList<>();
    while (figures.size() < FIGURES) {
      figures.add(day.next());
    }
    return figures;
  }
}
