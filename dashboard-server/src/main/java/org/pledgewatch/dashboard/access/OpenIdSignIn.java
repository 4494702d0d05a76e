package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.OAuth2AuthHandler;
import io.vertx.ext.web.handler.SessionHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Deed.Action;
import org.pledgewatch.dashboard.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-in at an identity provider (OpenID Connect Core 1.0, authorization code, PKCE of RFC 7636)
 * by Vert.x's handlers. The provider is asked for its addresses and keys at the first sign-in, so
 * the dashboard starts without it. Confined to one event loop.
 */
final class OpenIdSignIn {
  static final String PATH = "/sign-in/openid";
  static final String CALLBACK = PATH + "/callback";

  private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
  private static final int PKCE_LENGTH = 64;

  private final Vertx vertx;
  private final SignIn.OpenId settings;
  private final URI address;
  private final SessionHandler sessions;
  private final Audit audit;
  private Future<Router> discovered;

  OpenIdSignIn(
      Vertx vertx, SignIn.OpenId settings, URI address, SessionHandler sessions, Audit audit) {
    this.vertx = vertx;
    this.settings = settings;
    this.address = address;
    this.sessions = sessions;
    this.audit = audit;
  }

  void mount(Routes routes) {
    routes
        .page(PATH, Permission.SIGN_IN, this::handle)
        .page(CALLBACK, Permission.SIGN_IN, this::handle);
  }

  private void handle(RoutingContext context) {
    if (discovered == null || discovered.failed()) {
      discovered = discover().map(this::router);
    }
    discovered
        .onSuccess(router -> router.handle(context.request()))
        .onFailure(
            failure -> {
              LOG.error("{} does not say how to sign in", settings.issuer(), failure);
              new Problem(503, "Sign-in is unavailable", "The identity provider does not answer")
                  .send(context.response());
            });
  }

  private Future<OAuth2Auth> discover() {
    OAuth2Options options = new OAuth2Options();
    options
        .setSite(settings.issuer().toString())
        .setClientId(settings.clientId())
        .setClientSecret(settings.clientSecret());
    return OpenIDConnectAuth.discover(vertx, options)
        .onSuccess(provider -> provider.missingKeyHandler(key -> provider.jWKSet()));
  }

  private Router router(OAuth2Auth provider) {
    Router router = Router.router(vertx);
    OAuth2AuthHandler handler =
        OAuth2AuthHandler.create(vertx, provider, address + CALLBACK)
            .withScopes(List.of("openid", "profile"))
            .pkceVerifierLength(PKCE_LENGTH)
            .setupCallback(router.get(CALLBACK));
    router.route().order(-10).handler(sessions);
    router.get(PATH).handler(handler).handler(this::finish);
    Handler<RoutingContext> failed = this::fail;
    router.route().failureHandler(failed);
    return router;
  }

  private void finish(RoutingContext context) {
    // Without a token whose signature, issuer, audience and time are right there is no such
    // attribute.
    JsonObject token =
        context.user() == null ? null : context.user().attributes().getJsonObject("idToken");
    Optional<Access> access =
        Optional.ofNullable(token).flatMap(claims -> new Claims(settings, claims).access());
    String from = context.request().remoteAddress().hostAddress();
    context.session().data().clear();
    if (access.isEmpty()) {
      audit.record(
          new Deed("-", Action.SIGN_IN_FAILED, "openid", Map.of("address", String.valueOf(from))));
      new Refused(
              403,
              token == null ? "Not signed in" : "No role here",
              token == null
                  ? "The identity provider's token is not valid"
                  : "Your account has no role and force for this dashboard")
          .problem()
          .send(context.response());
      return;
    }
    audit
        .record(
            new Deed(
                access.get().user(),
                Action.SIGNED_IN,
                "openid",
                Map.of("address", String.valueOf(from))))
        .onSuccess(
            recorded -> {
              SignInRoutes.begin(context, access.get());
              Gate.redirect(context, Destination.of(context.request().getParam("to")));
            })
        .onFailure(context::fail);
  }

  private void fail(RoutingContext context) {
    LOG.warn("Sign-in at {} failed", settings.issuer(), context.failure());
    int status = context.statusCode() >= 400 ? context.statusCode() : 502;
    new Problem(status, "Not signed in", "The identity provider's answer was refused; try again")
        .send(context.response());
  }
}
