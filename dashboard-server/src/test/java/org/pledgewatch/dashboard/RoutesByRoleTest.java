package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.dashboard.access.Role;
import org.pledgewatch.dashboard.access.Routes;

/**
 * Who may use which route of the pages' port, asked of the running server. The table is written by
 * hand: a route that is not in it, or a row without its route, fails.
 */
class RoutesByRoleTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");

  private static final String EVERYBODY = "nobody " + allRoles();

  private static final String TABLE =
      """
      GET /                         | SIGNED-IN
      GET /assets/*                 | EVERYBODY
      GET /favicon.svg              | EVERYBODY
      GET /live                     | supervisor duty-officer analyst data-steward
      GET /promises                 | supervisor duty-officer analyst data-steward
      GET /promise                  | supervisor duty-officer analyst data-steward
      GET /explain                  | supervisor
      GET /sign-in                  | EVERYBODY
      GET /account                  | SIGNED-IN
      GET /users                    | administrator
      GET /audit                    | administrator
      GET /api/runs                 | supervisor duty-officer analyst data-steward
      GET /api/scopes               | supervisor duty-officer analyst data-steward
      GET /api/stream               | supervisor duty-officer analyst data-steward
      GET /api/series               | supervisor duty-officer analyst data-steward
      GET /api/promises             | supervisor duty-officer analyst data-steward
      GET /api/promises/stream      | supervisor duty-officer analyst data-steward
      GET /api/promise              | supervisor duty-officer analyst data-steward
      POST /api/explain             | supervisor
      GET /wall                     | supervisor duty-officer analyst data-steward
      GET /replay                   | analyst
      GET /neighbourhoods           | supervisor duty-officer analyst
      GET /demand                   | supervisor duty-officer analyst
      GET /pledge                   | SIGNED-IN
      GET /quality                  | supervisor analyst data-steward
      GET /api/alerts               | supervisor duty-officer analyst data-steward
      POST /api/alerts/:id/acknowledge| supervisor duty-officer
      GET /api/compare              | analyst
      GET /api/moment               | analyst
      POST /api/exported            | SIGNED-IN
      GET /api/export.csv           | supervisor duty-officer analyst data-steward
      GET /api/replays              | analyst
      GET /api/replays/stream       | analyst
      GET /api/replays/log          | analyst
      POST /api/replays/check       | analyst
      POST /api/replays             | analyst
      POST /api/replays/:id/pause   | analyst
      POST /api/replays/:id/resume  | analyst
      POST /api/replays/:id/cancel  | analyst
      GET /api/figures              | supervisor duty-officer analyst data-steward
      GET /api/pledge               | SIGNED-IN
      GET /api/pledge/runs          | SIGNED-IN
      GET /api/demand               | supervisor duty-officer analyst
      GET /api/patrols              | supervisor duty-officer analyst
      GET /api/sources              | supervisor analyst data-steward
      GET /api/patterns             | supervisor analyst data-steward
      GET /api/health               | supervisor analyst data-steward
      GET /api/policy               | SIGNED-IN
      GET /api/places               | SIGNED-IN
      GET /api/sign-in              | EVERYBODY
      POST /api/sign-in             | EVERYBODY
      POST /api/sign-out            | SIGNED-IN
      GET /api/me                   | SIGNED-IN
      POST /api/account/password    | SIGNED-IN
      GET /api/users                | administrator
      POST /api/users               | administrator
      POST /api/users/:name         | administrator
      POST /api/users/:name/password| administrator
      POST /api/users/:name/sign-out| administrator
      GET /api/audit                | administrator
      GET /api/audit/verify         | administrator
      """;

  /**
   * A query with which a route answers without fault; the others answer 400, which is no refusal.
   */
  private static final Map<String, String> QUERIES =
      Map.of("/api/stream", "?run=r", "/api/promises/stream", "?run=r");

  @TempDir static Path folder;
  private static TestLog log;
  private static Stage stage;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder);
    stage = new Stage(log, 0, NO_STORE);
  }

  @AfterAll
  static void stop() {
    stage.close();
    log.close();
  }

  @Test
  void shouldKnowEveryRoute() {
    // Then
    assertThat(stage.routes().stream().map(RoutesByRoleTest::nameOf))
        .containsExactlyInAnyOrderElementsOf(table().keySet());
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void shouldAdmitWhomTheTableNames(String visitor) throws Exception {
    for (Routes.Route route : stage.routes()) {
      // Given
      Visitor browser =
          visitor.equals("nobody") ? Visitor.unknown(URI.create(stage.pages())) : stage.as(visitor);
      String path =
          route.path().replace("*", "none.js").replace(":name", "nobody").replace(":id", "none");

      // When
      int status =
          browser.status(route.method().name(), path + QUERIES.getOrDefault(route.path(), ""));

      // Then
      boolean isNamed = table().getOrDefault(nameOf(route), Set.of()).contains(visitor);
      assertThat(isRefused(route, visitor, status))
          .as("%s for %s: %d", nameOf(route), visitor, status)
          .isEqualTo(!isNamed);
    }
  }

  private static boolean isRefused(Routes.Route route, String visitor, int status) {
    if (visitor.equals("nobody")) {
      // Leading to the sign-in page is how a page refuses; asking to sign in needs a name.
      return status == (route.kind() == Routes.Kind.PAGE ? 303 : 401);
    }
    return status == 403;
  }

  static Stream<String> visitors() {
    return Arrays.stream(EVERYBODY.split(" "));
  }

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    TABLE
        .lines()
        .forEach(
            line -> {
              String[] row = line.split("\\|", -1);
              String who =
                  row[1].replace("SIGNED-IN", allRoles()).replace("EVERYBODY", EVERYBODY).strip();
              table.put(row[0].strip(), Set.of(who.split(" ")));
            });
    return table;
  }

  private static String nameOf(Routes.Route route) {
    return route.method().name() + " " + route.path();
  }

  private static String allRoles() {
    return Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(" "));
  }
}
