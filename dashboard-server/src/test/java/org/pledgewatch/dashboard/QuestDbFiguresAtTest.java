package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pledgewatch.dashboard.Samples.NOON_MS;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.embedded.EmbeddedQuestDb;

class QuestDbFiguresAtTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long MINUTE_MS = 60_000;

  @TempDir static Path folder;
  private static EmbeddedQuestDb store;
  private static Vertx vertx;
  private static QuestDb reader;

  @BeforeAll
  static void start() throws Exception {
    store = EmbeddedQuestDb.start(folder);
    vertx = Vertx.vertx();
    reader = new QuestDb(vertx, store.uri());
    sql(
        "CREATE TABLE promise (\"run\" SYMBOL, \"window\" SYMBOL, promise SYMBOL, force SYMBOL,"
            + " district SYMBOL, kept LONG, broken LONG, ratio DOUBLE, revision LONG,"
            + " timestamp TIMESTAMP) TIMESTAMP(timestamp) PARTITION BY DAY WAL");
    sql(
        "INSERT INTO promise VALUES "
            + String.join(
                ",",
                row("r", "MONTH", "message-24h", "'essex', NULL", NOON_MS, 1),
                row("r", "MONTH", "message-24h", "'essex', NULL", NOON_MS + MINUTE_MS, 2),
                row("r", "MONTH", "message-24h", "'essex', NULL", NOON_MS + 2 * MINUTE_MS, 3),
                row("r", "MONTH", "answer-999", "'essex', NULL", NOON_MS, 0),
                row("r", "MONTH", "answer-999", "'essex', 'south'", NOON_MS, 5),
                row("r", "MONTH", "answer-999", "'kent', NULL", NOON_MS, 6),
                row("r", "DAY", "answer-999", "'essex', NULL", NOON_MS, 7),
                row("other", "MONTH", "answer-999", "'essex', NULL", NOON_MS, 8)));
    awaitRows(8);
  }

  @AfterAll
  static void stop() {
    reader.close();
    vertx.close().await();
    store.close();
  }

  @Test
  void shouldGiveEachFigureOfTheScopeAsItWasLastByThen() {
    // When
    List<Figure> figures = read("promise", new Scope("essex", null, null, null), false);

    // Then
    assertThat(figures)
        .extracting(
            figure -> figure.key().tags().values().get("promise"),
            figure -> figure.field("kept").longValue(),
            Figure::atMs)
        .containsExactlyInAnyOrder(
            tuple("message-24h", 2L, NOON_MS + MINUTE_MS), tuple("answer-999", 0L, NOON_MS));
  }

  @Test
  void shouldGiveThePartsWhereTheyAreWanted() {
    // When
    List<Figure> figures = read("promise", new Scope("essex", null, null, null), true);

    // Then
    assertThat(figures)
        .extracting(figure -> figure.key().tags().values().getOrDefault("district", ""))
        .containsExactlyInAnyOrder("", "", "south");
  }

  @Test
  void shouldLeaveOutARatioOfNothing() {
    // When
    List<Figure> figures = read("promise", new Scope("essex", null, null, null), false);

    // Then
    assertThat(figures)
        .filteredOn(figure -> figure.field("kept").longValue() == 0)
        .allSatisfy(figure -> assertThat(figure.field("ratio")).isNull());
    assertThat(figures)
        .filteredOn(figure -> figure.field("kept").longValue() > 0)
        .allSatisfy(figure -> assertThat(figure.field("ratio")).isEqualTo(0.5));
  }

  @Test
  void shouldFindNothingOfAPartOrAMeasureThatWasNeverStored() {
    // Then
    assertThat(read("promise", new Scope("essex", "south", "e1", null), false)).isEmpty();
    assertThat(read("presence", Scope.ALL, true)).isEmpty();
  }

  @Test
  void shouldTakeAValueAsAValueWhateverIsInIt() {
    // Then
    assertThat(read("promise", new Scope("x' OR '1'='1", null, null, null), true)).isEmpty();
  }

  @Test
  void shouldSayWhenTheStoreIsGone() {
    // Given
    try (QuestDb gone = new QuestDb(vertx, URI.create("http://127.0.0.1:9"))) {
      FiguresQuery query = query("promise", Scope.ALL, false);

      // Then
      assertThatThrownBy(() -> new QuestDbFiguresAt(gone).read(query).await())
          .isInstanceOf(HistoryUnavailable.class);
    }
  }

  private static List<Figure> read(String measure, Scope scope, boolean parts) {
    return new QuestDbFiguresAt(reader).read(query(measure, scope, parts)).await();
  }

  private static FiguresQuery query(String measure, Scope scope, boolean parts) {
    return new FiguresQuery("r", measure, "MONTH", scope, parts, NOON_MS + MINUTE_MS);
  }

  private static String row(
      String run, String window, String promise, String scope, long atMs, long kept) {
    return "('%s','%s','%s',%s,%d,0,0.5,0,'%s')"
        .formatted(run, window, promise, scope, kept, Instant.ofEpochMilli(atMs));
  }

  private static void awaitRows(int count) {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    while (!sql("SELECT count() FROM promise").encode().equals("[[" + count + "]]")) {
      assertThat(System.nanoTime()).as("rows in time").isLessThan(deadlineNs);
    }
  }

  private static JsonArray sql(String sql) {
    return reader.rows(sql).await();
  }
}
