package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;
import static org.pledgewatch.dashboard.Samples.figure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.cases.CaseSamples;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.ReplayJson;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/**
 * Each route asked as somebody would who is bound to Essex, may do everything, and wants to know of
 * Kent or of all forces. What is Kent's says so, or has its number; no answer may. The table is
 * written by hand: a route that is not in it fails.
 */
class ForcesByRouteTest {
  private static final long KENT = 7_777_777;
  private static final long ALL = 8_888_888;

  /** What is of other forces, or over all of them. */
  private static final List<String> SECRETS =
      List.of("kent", String.valueOf(KENT), String.valueOf(ALL), "west-yorkshire", "E0500");

  /**
   * The route, and what is asked of it. {@code !}: those who may see all forces get no secret
   * either, since it has none, or is not asked for one.
   */
  private static final String TABLE =
      """
      GET /api/runs                   |
      GET /api/scopes                 | ?run=shared ?run=kent-only
      GET /api/stream                 | ?run=shared ?run=shared&force=kent ?run=shared&force=essex&parts=true ?run=shared&parts=true ?run=kent-only&force=essex ?run=shared&force=essex&measure=quality&window=PT5M
      GET /api/series                 | ?run=shared&{PAST}&field=kept&measure=promise&promise=answer-999 ?run=shared&{PAST}&field=kept&measure=promise&promise=answer-999&force=kent ?run=shared&{PAST}&field=kept&measure=promise&promise=answer-999&force=essex&force=kent ?run=shared&{PAST}&field=events&measure=quality&force=essex ?run=shared&{PAST}&field=events&measure=quality
      GET /api/figures                | ?run=shared&{AT}&measure=promise ?run=shared&{AT}&measure=promise&force=kent ?run=shared&{AT}&measure=promise&parts=true ?run=shared&{AT}&measure=quality&force=essex&parts=true
      GET /api/promises               | ?run=shared ?run=shared&force=kent ?run=kent-only&force=essex ?run=shared&force=essex
      GET /api/promises/stream        | ?run=shared ?run=shared&force=kent ?run=shared&force=essex
      GET /api/promise                | ?run=shared&id=answer-999/c-kent
      POST /api/explain               | !
      GET /api/alerts                 | ! ?run=shared ?run=shared&force=kent
      POST /api/alerts/:id/acknowledge| !
      GET /api/compare                | ?left=shared&right=kent-only&{SPAN}&measure=promise ?left=shared&right=kent-only&{SPAN}&measure=promise&force=essex ?left=shared&right=shared&{SPAN}&measure=promise&force=kent ?left=shared&right=shared2&{SPAN}&measure=quality&force=essex ?left=shared&right=shared2&{SPAN}&measure=promise
      GET /api/moment                 | ?run=shared&{AT} ?run=shared&{AT}&force=kent ?run=kent-only&{AT}&force=essex
      GET /api/export.csv             | ?run=shared&measure=promise&parts=true ?run=shared&measure=promise&parts=true&force=kent ?run=shared&measure=quality&parts=true ?run=shared&measure=quality&parts=true&force=essex ?run=kent-only&measure=promise&parts=true&force=essex
      GET /api/replays                |
      GET /api/replays/stream         |
      GET /api/replays/log            | ! ?run=kent-only
      POST /api/replays/check         | !
      POST /api/replays               | !
      POST /api/replays/:id/pause     | !
      POST /api/replays/:id/resume    | !
      POST /api/replays/:id/cancel    | !
      GET /api/pledge                 | ?run=shared ?run=shared&force=kent ?run=kent-only&force=essex
      GET /api/pledge/runs            |
      GET /api/patrols                | ?run=shared
      GET /api/places                 | ?run=shared
      GET /api/sources                | ?run=shared ?run=kent-only
      GET /api/demand                 | ! ?run=shared ?run=shared&force=kent ?run=kent-only&force=essex ?run=shared&force=essex
      GET /api/patterns               | ! ?run=shared ?run=shared&force=kent
      GET /api/health                 | !
      GET /api/policy                 | ! ?name=pledge-2008 ?name=mine&run=kent-only
      GET /api/sign-in                | !
      POST /api/sign-in               | !
      POST /api/sign-out              | !
      GET /api/me                     | !
      POST /api/account/password      | !
      GET /api/users                  | !
      POST /api/users                 | !
      POST /api/users/:name           | !
      POST /api/users/:name/password  | !
      POST /api/users/:name/sign-out  | !
      POST /api/exported              | !
      GET /api/audit                  |
      GET /api/audit/verify           | !
      GET /assets/*                   | !
      GET /favicon.svg                | !
      """
          .replace("{PAST}", "window=PT5M&from=" + (NOON_MS - 60_000) + "&to=" + (NOON_MS + 60_000))
          .replace("{SPAN}", "window=PT5M&from=" + (NOON_MS - 60_000) + "&to=" + (NOON_MS + 60_000))
          .replace("{AT}", "window=PT5M&at=" + NOON_MS);

  @TempDir static Path folder;
  private static TestLog log;
  private static EmbeddedQuestDb store;
  private static Stage stage;
  private static Visitor bound;
  private static Visitor everything;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder.resolve("log"));
    store = EmbeddedQuestDb.start(folder.resolve("store"));
    fillStore();
    stage = new Stage(log, 0, store.uri());
    bound = stage.as(DemoUsers.BOUND_IN_ALL_ROLES);
    everything = stage.as(DemoUsers.EVERYTHING);
    fillLog();
    everything.await("/api/runs", json -> json.path("runs").size() == 3);
    everything.await("/api/scopes?run=shared", json -> json.path("forces").size() == 2);
    everything.await("/api/scopes?run=shared2", json -> json.path("forces").size() == 2);
    everything.await("/api/promises?run=shared", json -> json.path("promises").size() == 2);
    everything.await("/api/replays", json -> json.path("replays").size() == 1);
    everything.await("/api/sources?run=shared", json -> json.path("sources").size() == 2);
  }

  @AfterAll
  static void stop() {
    stage.close();
    store.close();
    log.close();
  }

  @Test
  void shouldKnowEveryRouteThatAnswersWithData() {
    // Then
    assertThat(
            stage.routes().stream()
                .filter(route -> route.kind() != Routes.Kind.PAGE)
                .map(route -> route.method().name() + " " + route.path()))
        .containsExactlyInAnyOrderElementsOf(table().keySet());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void shouldTellNothingOfOtherForces(String route) throws Exception {
    for (String path : paths(route)) {
      // When
      Visitor.Beginning answer = bound.beginning(method(route), path, "{}");

      // Then
      boolean isRefused = answer.status() == 403 || answer.status() == 404;
      assertThat(isRefused || !tells(answer)).as("%s: %s", path, answer).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void shouldHaveSomethingToTellThoseWhoMaySeeAll(String route) throws Exception {
    // Given
    boolean isTold = false;

    // When
    for (String path : paths(route)) {
      Visitor.Beginning answer = everything.beginning(method(route), path, "{}");
      isTold |= answer.status() == 200 && tells(answer);
    }

    // Then
    assertThat(isTold || table().get(route).startsWith("!")).isTrue();
  }

  @Test
  void shouldShowWhatIsOnesOwn() throws Exception {
    // Then
    assertThat(bound.get("/api/runs").body()).contains("shared").doesNotContain("kent-only");
    assertThat(bound.get("/api/promises?run=shared&force=essex").body()).contains("c-essex");
    assertThat(bound.get("/api/sources?run=shared").body()).contains("/phones/essex");
    assertThat(bound.get("/api/promise?run=shared&id=answer-999/c-essex").statusCode())
        .isEqualTo(200);
  }

  @Test
  void shouldNotTellWhetherThereIsWhatIsNotOnesOwn() throws Exception {
    // When
    String others = bound.get("/api/promise?run=shared&id=answer-999/c-kent").body();
    String nobodys = bound.get("/api/promise?run=shared&id=answer-999/c-none").body();
    String run = bound.get("/api/replays/log?run=kent-only").body();
    String noRun = bound.get("/api/replays/log?run=none-only").body();

    // Then
    assertThat(others).isEqualTo(nobodys.replace("c-none", "c-kent"));
    assertThat(run).isEqualTo(noRun.replace("none-only", "kent-only"));
  }

  @Test
  void shouldNeitherExplainNorReplayForOthers() throws Exception {
    // Given
    String order =
        "{\"id\":\"mine\",\"source\":\"kent-only\",\"policy\":\"pledge-2008\","
            + "\"from\":\"2026-11-21T11:00:00Z\",\"to\":\"2026-11-21T12:00:00Z\"}";
    String explanation =
        "{\"run\":\"shared\",\"id\":\"answer-999/c-kent\",\"reason\":\"queue\",\"text\":\"busy\"}";

    // Then
    assertThat(bound.post("/api/replays", order).statusCode()).isEqualTo(403);
    assertThat(bound.post("/api/replays/kent-again/cancel", "{}").statusCode()).isEqualTo(404);
    assertThat(bound.post("/api/explain", explanation).statusCode()).isEqualTo(404);
  }

  static Stream<String> routes() {
    return table().keySet().stream()
        .filter(route -> !route.contains("sign-out") && !route.contains("*"));
  }

  private static String method(String route) {
    return route.substring(0, route.indexOf(' '));
  }

  private static List<String> paths(String route) {
    String path =
        route.substring(route.indexOf(' ') + 1).replace(":name", "kim").replace(":id", "none");
    String asked = table().get(route).replaceFirst("!", "").strip();
    return asked.isEmpty()
        ? List.of(path)
        : Arrays.stream(asked.split(" ")).map(query -> path + query).toList();
  }

  private static boolean tells(Visitor.Beginning answer) {
    return SECRETS.stream().anyMatch(answer.text()::contains);
  }

  private static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    TABLE
        .lines()
        .forEach(
            line -> {
              String[] row = line.split("\\|", 2);
              table.put(row[0].strip(), row[1].strip());
            });
    return table;
  }

  private static List<Figure> promises() {
    Tags kent = ANSWER_999.with("force", "kent");
    Tags essex = ANSWER_999.with("force", "essex");
    return List.of(
        figure("shared", ANSWER_999, NOON_MS, ALL),
        figure("shared", kent, NOON_MS, KENT),
        figure("shared", essex, NOON_MS, 5),
        figure("shared2", ANSWER_999, NOON_MS, 1),
        figure("shared2", kent, NOON_MS, 2),
        figure("shared2", essex, NOON_MS, 5),
        figure("kent-only", kent, NOON_MS, KENT));
  }

  private static Figure inMonth(String run, Tags tags, long kept) {
    Figure figure = figure(run, tags, NOON_MS, kept);
    return new Figure(figure.key(), run, "MONTH", NOON_MS, 0, true, figure.fields());
  }

  private static Figure refused(String run, long events) {
    Tags tags = Tags.of("reason", "late").with("source", "/cad/kent");
    return new Figure(
        new FigureKey("quality", tags), run, "PT5M", NOON_MS, 0, true, Map.of("events", events));
  }

  private static void fillStore() throws Exception {
    StoreByHand figures = new StoreByHand(store.uri());
    figures.make(Measures.PROMISE);
    figures.write(Measures.PROMISE, promises());
    figures.make(Measures.QUALITY);
    figures.write(Measures.QUALITY, List.of(refused("shared", KENT), refused("shared2", 1)));
  }

  private static void fillLog() throws Exception {
    for (String id : List.of("shared", "shared2", "kent-only")) {
      log.publish(run(id));
      log.publish(Samples.clock(id, NOON_MS + 60_000));
      log.fill(id, NOON_MS - 60_000, NOON_MS + 60_000);
    }
    promises().forEach(log::publish);
    log.publish(refused("shared", KENT));
    log.publish(inMonth("shared", ANSWER_999, ALL));
    log.publish(inMonth("shared", ANSWER_999.with("force", "kent"), KENT));
    for (String force : List.of("kent", "essex")) {
      log.publish(new CaseSamples("shared", force).call("c-" + force, NOON_MS + 55_000));
      Data data = Data.of("line", "999").with("force", force).with("centre", "hall");
      log.send(
          Topics.events("shared"),
          utf8(force),
          EventJson.encode(
              Event.of(
                  "1",
                  "/phones/" + force,
                  "call.presented",
                  "c-" + force,
                  Instant.ofEpochMilli(NOON_MS),
                  data)));
    }
    ReplayOrder order =
        new ReplayOrder(
            "kent-again",
            "kent-only",
            Instant.ofEpochMilli(NOON_MS - 60_000),
            Instant.ofEpochMilli(NOON_MS),
            ReplayOrder.Pack.named("pledge-2008"),
            Optional.empty(),
            Optional.empty(),
            "analyst",
            NOON_MS);
    log.send(
        Topics.REPLAY_ORDERS, utf8("kent-again"), ReplayJson.encode(ReplayCommand.start(order)));
  }

  private static Run run(String id) {
    return new Run(
        id,
        "Run " + id,
        Run.Clock.EVENTS,
        "pledge-2008",
        Optional.of("uk-wards"),
        ZoneId.of("Europe/London"),
        Optional.empty(),
        NOON_MS);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
