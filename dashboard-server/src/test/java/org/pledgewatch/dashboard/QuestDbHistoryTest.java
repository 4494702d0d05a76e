package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.embedded.EmbeddedQuestDb;

class QuestDbHistoryTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long HOUR_MS = 3_600_000;
  private static final int SECONDS = 3_600;
  private static final int ROWS_A_QUERY = 100;

  @TempDir static Path folder;
  private static EmbeddedQuestDb store;
  private static Vertx vertx;
  private static QuestDb reader;
  private static QuestDbHistory history;

  @BeforeAll
  static void start() throws Exception {
    store = EmbeddedQuestDb.start(folder);
    vertx = Vertx.vertx();
    reader = new QuestDb(vertx, store.uri());
    history = new QuestDbHistory(reader);
    sql(
        "CREATE TABLE promise (\"run\" SYMBOL, \"window\" SYMBOL, promise SYMBOL, force SYMBOL,"
            + " kept LONG, broken LONG, ratio DOUBLE, count LONG, p90_ms DOUBLE, revision LONG,"
            + " timestamp TIMESTAMP) TIMESTAMP(timestamp) PARTITION BY DAY WAL");
    for (int from = 0; from < SECONDS; from += ROWS_A_QUERY) {
      sql(
          IntStream.range(from, from + ROWS_A_QUERY)
              .mapToObj(i -> row("demo", "NULL", NOON_MS + i * 1_000L, i, 0.5))
              .collect(Collectors.joining(",", "INSERT INTO promise VALUES ", "")));
    }
    sql("INSERT INTO promise VALUES " + row("demo", "'x'' OR ''1''=''1'", NOON_MS, 77, 0.5));
    sql("INSERT INTO promise VALUES " + row("empty", "NULL", NOON_MS, 0, 0.9));
    awaitRows(SECONDS + 2);
  }

  @AfterAll
  static void stop() {
    reader.close();
    vertx.close().await();
    store.close();
  }

  @Test
  void shouldReadEveryStepOfAShortTime() {
    // When
    Series series = read(query("demo", ANSWER_999, NOON_MS + 10_000, NOON_MS + 13_000, "kept"));

    // Then
    assertThat(series.stepMs()).isEqualTo(1_000);
    assertThat(series.atMs()).containsExactly(NOON_MS + 11_000, NOON_MS + 12_000, NOON_MS + 13_000);
    assertThat(series.values().get("kept")).containsExactly(11.0, 12.0, 13.0);
  }

  @Test
  void shouldThinALongTimeToTheNewestOfEachStep() {
    // When
    Series series = read(query("demo", ANSWER_999, NOON_MS - 1, NOON_MS + HOUR_MS, "kept"));

    // Then
    assertThat(series.atMs()).hasSizeBetween(500, SeriesQuery.POINTS_MAX + 1).isSorted();
    assertThat(series.values().get("kept").get(series.atMs().size() - 1)).isEqualTo(SECONDS - 1.0);
  }

  @Test
  void shouldTakeAValueAsAValueWhateverIsInIt() {
    // Given
    Tags hostile = ANSWER_999.with("force", "x' OR '1'='1");

    // When
    Series series = read(query("demo", hostile, NOON_MS - 1, NOON_MS + HOUR_MS, "kept"));

    // Then
    assertThat(series.values().get("kept")).containsExactly(77.0);
  }

  @Test
  void shouldShowNoRatioAndNoPercentileWhereTheCountIsZero() {
    // When
    Series series =
        read(query("empty", ANSWER_999, NOON_MS - 1, NOON_MS, "kept", "ratio", "p90_ms"));

    // Then
    assertThat(series.values().get("kept")).containsExactly(0.0);
    assertThat(series.values().get("ratio")).containsExactly((Double) null);
    assertThat(series.values().get("p90_ms")).containsExactly((Double) null);
    assertThat(series.values()).containsOnlyKeys("kept", "ratio", "p90_ms");
  }

  @Test
  void shouldBeEmptyForWhatWasNeverStored() {
    // When
    Series unknownRun = read(query("nobody", ANSWER_999, NOON_MS - 1, NOON_MS, "kept"));
    Series unknownMeasure =
        read(
            new SeriesQuery(
                "demo", "presence", Tags.NONE, "PT5M", List.of("duty"), NOON_MS - 1, NOON_MS));

    // Then
    assertThat(unknownRun.atMs()).isEmpty();
    assertThat(unknownMeasure.atMs()).isEmpty();
  }

  @Test
  void shouldNameTheFieldsAndTagsThereAre() {
    // Then
    assertThatThrownBy(() -> read(query("demo", ANSWER_999, NOON_MS - 1, NOON_MS, "keptt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kept");
    assertThatThrownBy(
            () -> read(query("demo", Tags.of("planet", "mars"), NOON_MS - 1, NOON_MS, "kept")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("promise");
  }

  @Test
  void shouldSayWhenTheStoreIsGone() {
    // Given
    try (QuestDb gone = new QuestDb(vertx, URI.create("http://127.0.0.1:9"))) {
      SeriesQuery query = query("demo", ANSWER_999, NOON_MS - 1, NOON_MS, "kept");

      // Then
      assertThatThrownBy(() -> new QuestDbHistory(gone).read(query).await())
          .isInstanceOf(HistoryUnavailable.class);
    }
  }

  private static Series read(SeriesQuery query) {
    return history.read(query).await();
  }

  private static SeriesQuery query(
      String run, Tags tags, long fromMs, long toMs, String... fields) {
    return new SeriesQuery(run, "promise", tags, "PT5M", List.of(fields), fromMs, toMs);
  }

  private static String row(String run, String force, long atMs, long kept, double ratio) {
    return "('%s','PT5M','answer-999',%s,%d,0,%s,%d,100.0,0,'%s')"
        .formatted(run, force, kept, ratio, kept, Instant.ofEpochMilli(atMs));
  }

  private static void awaitRows(int count) throws Exception {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    while (!sql("SELECT count() FROM promise").contains("[[" + count + "]]")) {
      assertThat(System.nanoTime()).as("rows in time").isLessThan(deadlineNs);
    }
  }

  private static String sql(String sql) throws Exception {
    URI exec = store.uri().resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(exec).build(), BodyHandlers.ofString())
        .body();
  }
}
