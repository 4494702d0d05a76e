package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.Session;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pledgewatch.dashboard.access.Deed.Action;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.wire.Json;

/** Signing in and out, and who one is. Confined to one event loop. */
final class SignInRoutes {
  private static final int NAME_LENGTH_MAX = 64;

  private final Accounts accounts;
  private final Audit audit;
  private final SignInThrottle throttle;

  SignInRoutes(Accounts accounts, SignInThrottle throttle, Audit audit) {
    this.throttle = throttle;
    this.accounts = accounts;
    this.audit = audit;
  }

  void mount(Routes routes) {
    routes
        .get("/api/sign-in", Permission.SIGN_IN, this::ways)
        .post("/api/sign-in", Permission.SIGN_IN, this::signIn)
        .post("/api/sign-out", Permission.OWN_ACCOUNT, this::signOut)
        .get("/api/me", Permission.OWN_ACCOUNT, SignInRoutes::me);
  }

  private void ways(RoutingContext context) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("mode", accounts.mode());
    ArrayNode demo = json.putArray("accounts");
    if (accounts instanceof DemoAccounts open) {
      for (SignIn.Demo.Account account : open.all()) {
        UserJson.put(
            demo.addObject().put("user", account.user()), account.roles(), account.forces());
      }
    }
    Answer.json(context, json.toString());
  }

  private void signIn(RoutingContext context) {
    JsonNode asked = JsonBody.of(context);
    String user = UserJson.text(asked, "user").toLowerCase(Locale.ROOT).strip();
    String password = asked.path("password").asText("");
    if (user.length() > NAME_LENGTH_MAX || password.length() > Passwords.LENGTH_MAX) {
      throw wrong();
    }
    String address = context.request().remoteAddress().hostAddress();
    throttle.require(context.response(), user, address);
    accounts
        .check(user, password)
        .onSuccess(access -> answer(context, user, address, access))
        .onFailure(
            failure -> {
              throttle.unjudged(user, address);
              context.fail(failure);
            });
  }

  private void answer(
      RoutingContext context, String user, String address, Optional<Access> access) {
    Map<String, String> from = Map.of("address", address);
    if (access.isEmpty()) {
      // A name that is nobody's may be a password, typed into the wrong field.
      audit.record(new Deed(knownName(user), Action.SIGN_IN_FAILED, "sign-in", from));
      context.fail(wrong());
      return;
    }
    throttle.succeeded(user, address, System.currentTimeMillis());
    audit
        .record(new Deed(user, Action.SIGNED_IN, "sign-in", from))
        .onSuccess(
            recorded -> {
              begin(context, access.get());
              Answer.json(context, json(access.get()));
            })
        .onFailure(context::fail);
  }

  private String knownName(String user) {
    boolean isKnown =
        accounts instanceof LocalAccounts local && local.book().user(user).isPresent();
    return isKnown ? user : "-";
  }

  /** A session of a new name, so that nobody else can know it. */
  static void begin(RoutingContext context, Access access) {
    Session session = context.session();
    session.regenerateId();
    session.put(SignedIn.KEY, new SignedIn(access, System.currentTimeMillis()));
  }

  private void signOut(RoutingContext context) {
    audit
        .record(Deed.of(context, Action.SIGNED_OUT, "sign-in", Map.of()))
        .onComplete(
            recorded -> {
              context.session().destroy();
              context.response().setStatusCode(204).end();
            });
  }

  private static void me(RoutingContext context) {
    Answer.json(context, json(Access.of(context)));
  }

  private static String json(Access access) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("user", access.user());
    UserJson.put(json, access.roles(), access.forces());
    json.put("mustChangePassword", access.mustChangePassword());
    ArrayNode permissions = json.putArray("permissions");
    new TreeSet<>(access.permissions())
        .forEach(
            permission ->
                permissions.add(permission.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return json.toString();
  }

  private static Refused wrong() {
    return new Refused(401, "Not signed in", "The name or the password is wrong");
  }
}
