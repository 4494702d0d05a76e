package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.dashboard.http.Problem;
import org.pledgewatch.domain.wire.Json;

/** A server with sign-in and one page behind it, and a browser before it. */
final class Door implements AutoCloseable {
  final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private AccessControl control;

  /**
   * Opens it.
   *
   * @param config what is configured, once the server's address is known
   */
  Door(java.util.function.Function<URI, AccessConfig> config) {
    server = vertx.createHttpServer();
    Router all = Router.router(vertx);
    server.requestHandler(all).listen(0, "127.0.0.1").await();
    onLoop(() -> AccessControl.start(vertx, config.apply(address())))
        .onSuccess(started -> control = started)
        .await();
    onLoop(
            () -> {
              all.route().failureHandler(Door::fail);
              control
                  .routes(all, (forces, run) -> true, page -> page.response().end("not for you"))
                  .page("/live", Permission.LIVE, page -> page.response().end("live"))
                  .get("/api/live", Permission.LIVE, c -> Answer.json(c, "{}"))
                  .get("/api/export", Permission.EXPORT, c -> Answer.json(c, "{}"));
              return Future.succeededFuture();
            })
        .await();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address().resolve(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return post(path, json, request -> request.header(OwnPages.HEADER, "1"));
  }

  HttpResponse<String> post(String path, String json, UnaryOperator<HttpRequest.Builder> with)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address().resolve(path)).POST(BodyPublishers.ofString(json));
    return browser.send(with.apply(request).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> signIn(String user, String password)
      throws IOException, InterruptedException {
    return post(
        "/api/sign-in",
        Json.MAPPER.createObjectNode().put("user", user).put("password", password).toString());
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return Json.MAPPER.readTree(answer.body());
  }

  @Override
  public void close() {
    onLoop(control::close).await();
    vertx.close().await();
  }

  private <T> Future<T> onLoop(java.util.function.Supplier<Future<T>> work) {
    io.vertx.core.Promise<T> done = io.vertx.core.Promise.promise();
    vertx.runOnContext(go -> work.get().onComplete(done));
    return done.future();
  }

  private static void fail(RoutingContext context) {
    Throwable failure = context.failure();
    Problem problem =
        failure == null ? new Problem(context.statusCode(), "Refused", "") : Problem.of(failure);
    problem.send(context.response());
  }
}
