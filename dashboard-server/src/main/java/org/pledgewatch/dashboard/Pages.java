package org.pledgewatch.dashboard;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.List;
import java.util.Map;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;

/** The pages as the web build left them in the jar, and the headers that keep browsers safe. */
final class Pages {
  private static final String FOLDER = "org/pledgewatch/dashboard/web";

  /** Every page and who may open it. */
  private static final Map<String, Permission> PAGES =
      Map.ofEntries(
          Map.entry("/live", Permission.LIVE),
          Map.entry("/wall", Permission.LIVE),
          Map.entry("/promises", Permission.TIMELINE),
          Map.entry("/promise", Permission.TIMELINE),
          Map.entry("/explain", Permission.EXPLAIN),
          Map.entry("/replay", Permission.REPLAY),
          Map.entry("/neighbourhoods", Permission.NEIGHBOURHOODS),
          Map.entry("/demand", Permission.DEMAND),
          Map.entry("/pledge", Permission.PLEDGE),
          Map.entry("/quality", Permission.QUALITY),
          Map.entry("/sign-in", Permission.SIGN_IN),
          Map.entry("/account", Permission.OWN_ACCOUNT),
          Map.entry("/audit", Permission.AUDIT),
          Map.entry("/users", Permission.ADMINISTER));

  /** What one is led to without naming a page: the first that one may open. */
  private static final List<String> HOMES =
      List.of("/live", "/neighbourhoods", "/replay", "/quality", "/users", "/pledge", "/account");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private Pages() {}

  static void mount(Routes routes) {
    StaticHandler files =
        StaticHandler.create(FOLDER + "/assets")
            .setFilesReadOnly(true)
            .setCachingEnabled(false)
            .setIncludeHidden(false)
            .setDirectoryListing(false);
    // The build names its assets by their content, so that they never change under a name.
    routes.get(
        "/assets/*",
        Permission.SIGN_IN,
        context -> {
          context.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
          files.handle(context);
        });
    routes.get("/favicon.svg", Permission.SIGN_IN, context -> send(context, "/favicon.svg"));
    routes.page("/", Permission.OWN_ACCOUNT, Pages::home);
    PAGES.forEach((path, needed) -> routes.page(path, needed, Pages::shell));
  }

  /** The page of pages: which one it becomes, and what it may show, its script finds out. */
  static void shell(RoutingContext context) {
    send(context, "/index.html");
  }

  private static void home(RoutingContext context) {
    Access access = Access.of(context);
    String first =
        HOMES.stream().filter(path -> access.may(PAGES.get(path))).findFirst().orElseThrow();
    String query = context.request().query();
    context
        .response()
        .setStatusCode(303)
        .putHeader("Location", query == null ? first : first + "?" + query)
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  /** For every answer, errors included. */
  static void secure(RoutingContext context) {
    HttpServerResponse response = context.response();
    response.putHeader("Content-Security-Policy", POLICY);
    response.putHeader("X-Content-Type-Options", "nosniff");
    response.putHeader("Referrer-Policy", "same-origin");
    response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    context.next();
  }

  private static void send(RoutingContext context, String file) {
    context.response().putHeader("Cache-Control", "no-cache").sendFile(FOLDER + file);
  }
}
