package org.pledgewatch.dashboard;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.Map;

/** The pages as the web build left them in the jar, and the headers that keep browsers safe. */
final class Pages {
  private static final String FOLDER = "org/pledgewatch/dashboard/web";
  private static final Map<String, String> FILES =
      Map.of("/", "/index.html", "/live", "/index.html", "/favicon.svg", "/favicon.svg");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private Pages() {}

  static void mount(Router router) {
    StaticHandler files =
        StaticHandler.create(FOLDER + "/assets")
            .setFilesReadOnly(true)
            .setCachingEnabled(false)
            .setIncludeHidden(false)
            .setDirectoryListing(false);
    // The build names its assets by their content, so that they never change under a name.
    router
        .get("/assets/*")
        .handler(context -> cache(context, "public, max-age=31536000, immutable"))
        .handler(files);
    FILES.forEach(
        (path, file) ->
            router
                .get(path)
                .handler(context -> cache(context, "no-cache"))
                .handler(context -> context.response().sendFile(FOLDER + file)));
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

  private static void cache(RoutingContext context, String how) {
    context.response().putHeader("Cache-Control", how);
    context.next();
  }
}
