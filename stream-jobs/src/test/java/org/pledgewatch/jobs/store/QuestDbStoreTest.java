package org.pledgewatch.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.embedded.EmbeddedQuestDb;
import org.pledgewatch.embedded.QuestDbSettings;

/** The store's contract, held against a real QuestDB. */
final class QuestDbStoreTest {
  private static final long NOON_MS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  private static final Tags ANSWER_999 = Tags.of("promise", "answer-999");
  private static final List<String> ODD_VALUES =
      List.of(
          "two words",
          "comma,comma",
          "equal=equal",
          "quote\"quote",
          "\"quoted\"",
          "it's",
          "back\\slash",
          "end\\",
          "\\",
          "\\,",
          "line\nfeed",
          "carriage\rreturn",
          "tab\ttab",
          "Świętokrzyskie é漢😀",
          "\u202Eright to left",
          "\u0001control",
          "#comment",
          "${dollar}");

  @TempDir Path folder;
  private EmbeddedQuestDb questDb;
  private FigureStore store;
  private StoreReader reader;

  @BeforeEach
  void startEmpty() throws Exception {
    questDb = EmbeddedQuestDb.start(folder);
    URI uri = questDb.uri();
    store = new QuestDbFigureStoreFactory(StoreSettings.at(uri)).open();
    reader = new StoreReader(() -> uri);
  }

  @AfterEach
  void stop() {
    store.close();
    questDb.close();
  }

  @Test
  void shouldKeepEveryFieldOfAFigure() throws Exception {
    // Given
    Figure promise = figure(ANSWER_999.with("force", "essex"), "PT5M", 0, counts(12, 10, 1, 0.909));
    Figure duration =
        new Figure(
            new FigureKey("duration", Tags.of("duration", "call-handling").with("line", "101")),
            "live",
            "PT1H",
            NOON_MS,
            0,
            true,
            Map.<String, Number>of("count", 3L, "mean_ms", 12.5, "p99_ms", 400L));
    Figure level =
        new Figure(
            new FigureKey("level", Tags.of("level", "calls-waiting")),
            "live",
            null,
            NOON_MS,
            0,
            true,
            Map.<String, Number>of("value", 4L, "oldest_ms", 61_000L));

    // When
    store.write(List.of(promise, duration, level));

    // Then
    assertThat(
            reader.await(
                "select run, \"window\", promise, force, centre, opened, kept, ratio, revision,"
                    + " timestamp from promise",
                rows -> !rows.equals("[]")))
        .isEqualTo(
            "[[\"live\",\"PT5M\",\"answer-999\",\"essex\",null,12,10,0.909,0,"
                + "\"2026-11-21T12:00:00.000000Z\"]]");
    assertThat(
            reader.await(
                "select line, count, mean_ms, p99_ms from duration", rows -> !rows.equals("[]")))
        .isEqualTo("[[\"101\",3,12.5,400]]");
    assertThat(
            reader.await(
                "select \"window\", value, oldest_ms from level", rows -> !rows.equals("[]")))
        .isEqualTo("[[\"NOW\",4,61000]]");
  }

  @Test
  void shouldReplaceAFigureWithItsRevisionAndForgetARatioThatIsGone() throws Exception {
    // Given
    store.write(List.of(figure(ANSWER_999, "PT1M", 0, counts(2, 1, 1, 0.5))));
    store.write(List.of(figure(ANSWER_999, "PT5M", 0, counts(2, 1, 1, 0.5))));

    // When
    Map<String, Number> empty = Map.of("opened", 0L, "kept", 0L, "broken", 0L);
    store.write(List.of(figure(ANSWER_999, "PT1M", 1, empty)));

    // Then
    String sql = "select \"window\", revision, opened, ratio from promise order by \"window\"";
    assertThat(reader.await(sql, rows -> rows.contains("1,0,null")))
        .isEqualTo("[[\"PT1M\",1,0,null],[\"PT5M\",0,2,0.5]]");
  }

  @Test
  void shouldKeepOneRowHoweverOftenAFigureIsWritten() throws Exception {
    // Given
    List<Figure> figures = new ArrayList<>();
    for (int second = 0; second < 200; second++) {
      figures.add(at(NOON_MS + second * 1_000L, figure(ANSWER_999, "PT1M", 0, counts(1, 1, 0, 1))));
    }

    // When
    for (int time = 0; time < 3; time++) {
      store.write(figures);
    }
    store.write(List.of(at(NOON_MS + 200_000, figures.get(0))));

    // Then
    String sql = "select count(), max(timestamp) from promise";
    assertThat(reader.await(sql, rows -> rows.contains("12:03:20")))
        .isEqualTo("[[201,\"2026-11-21T12:03:20.000000Z\"]]");
  }

  @Test
  void shouldGiveBackTagsWithOddCharactersAsTheyWere() throws Exception {
    // Given
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < ODD_VALUES.size(); i++) {
      Tags tags = ANSWER_999.with("centre", ODD_VALUES.get(i));
      figures.add(at(NOON_MS + i, figure(tags, "PT1M", 0, counts(i, 0, 0, 0))));
    }

    // When
    store.write(figures);

    // Then
    ArrayNode expected = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, ODD_VALUES.size())
        .forEach(i -> expected.addArray().add(i).add(ODD_VALUES.get(i)));
    String last = "[" + (ODD_VALUES.size() - 1) + ",";
    assertThat(
            reader.await(
                "select opened, centre from promise order by opened", rows -> rows.contains(last)))
        .isEqualTo(expected.toString());
  }

  @Test
  void shouldWaitForAStoreThatIsGoneUntilItIsBack() throws Exception {
    // Given
    int port = questDb.port();
    questDb.close();

    // When
    CompletableFuture<Void> written =
        CompletableFuture.runAsync(
            () -> {
              try {
                store.write(List.of(figure(ANSWER_999, "PT1M", 0, counts(7, 0, 0, 0))));
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    questDb = EmbeddedQuestDb.start(folder, QuestDbSettings.DEFAULTS.withPort(port));
    written.get(60, TimeUnit.SECONDS);

    // Then
    assertThat(reader.await("select opened from promise", rows -> !rows.equals("[]")))
        .isEqualTo("[[7]]");
  }

  @Test
  void shouldAddColumnsThatTheCatalogueHasGained() throws Exception {
    // Given
    reader.rows("drop table level");
    reader.rows(
        "create table level (timestamp timestamp, run symbol, \"window\" symbol, level symbol,"
            + " value long) timestamp(timestamp) partition by day wal"
            + " dedup upsert keys(timestamp, run, \"window\", level)");
    Figure essex = level(Tags.of("level", "calls-waiting").with("force", "essex"), 1);
    Figure kent = level(Tags.of("level", "calls-waiting").with("force", "kent"), 2);

    // When
    new QuestDbTables(questDb.uri()).ensure();
    store.write(List.of(essex, kent));

    // Then
    String columns = "select \"column\" from table_columns('level')";
    assertThat(reader.await(columns, names -> names.contains("force"))).contains("force");
    String sql = "select force, value from level order by force";
    assertThat(reader.await(sql, rows -> rows.contains("kent")))
        .isEqualTo("[[\"essex\",1],[\"kent\",2]]");
  }

  @Test
  void shouldRefuseATagThatTheCatalogueDoesNotList() {
    // Given
    Figure figure = figure(ANSWER_999.with("officer", "1234"), "PT1M", 0, counts(1, 0, 0, 0));

    // When
    assertThatThrownBy(() -> store.write(List.of(figure)))

        // Then
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("promise has no tag \"officer\"");
  }

  private static Map<String, Number> counts(long opened, long kept, long broken, double ratio) {
    Map<String, Number> fields = new HashMap<>();
    fields.put("opened", opened);
    fields.put("kept", kept);
    fields.put("broken", broken);
    fields.put("ratio", ratio);
    return fields;
  }

  private static Figure figure(Tags tags, String window, int revision, Map<String, Number> fields) {
    return new Figure(
        new FigureKey("promise", tags), "live", window, NOON_MS, revision, true, fields);
  }

  private static Figure level(Tags tags, long value) {
    return new Figure(
        new FigureKey("level", tags),
        "live",
        null,
        NOON_MS,
        0,
        true,
        Map.<String, Number>of("value", value));
  }

  private static Figure at(long atMs, Figure figure) {
    return new Figure(figure.key(), figure.run(), figure.window(), atMs, 0, true, figure.fields());
  }
}
