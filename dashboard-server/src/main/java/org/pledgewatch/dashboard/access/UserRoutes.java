package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.dashboard.access.Deed.Action;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.wire.Json;

/** Local users as an administrator keeps them, and one's own password. For one event loop. */
final class UserRoutes {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInThrottle throttle;
  private final Audit audit;

  UserRoutes(Accounts accounts, Sessions sessions, SignInThrottle throttle, Audit audit) {
    this.throttle = throttle;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
  }

  void mount(Routes routes) {
    routes
        .post("/api/account/password", Permission.OWN_ACCOUNT, this::changeOwn)
        .get("/api/users", Permission.ADMINISTER, this::list)
        .post("/api/users", Permission.ADMINISTER, this::add)
        .post("/api/users/:name", Permission.ADMINISTER, this::change)
        .post("/api/users/:name/password", Permission.ADMINISTER, this::reset)
        .post("/api/users/:name/sign-out", Permission.ADMINISTER, this::signOut);
  }

  private void list(RoutingContext context) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("mode", accounts.mode());
    ArrayNode users = json.putArray("users");
    if (accounts instanceof LocalAccounts local) {
      Forces own = Access.of(context).forces();
      local.book().users().values().stream()
          .filter(user -> own.coverAll(user.forces()))
          .forEach(user -> users.add(UserJson.open(user)));
    }
    Answer.json(context, json.toString());
  }

  private void add(RoutingContext context) {
    JsonNode asked = JsonBody.of(context);
    String name = UserJson.text(asked, "name");
    Set<Role> roles = UserJson.roles(asked);
    Forces forces = UserJson.forces(asked);
    LocalAccounts local = local();
    User.requireValid(name, roles);
    requireOwn(context, forces);
    Deed deed = administered(context, name, "added", roles, forces);
    answerPassword(context, audit.record(deed).compose(done -> local.add(name, roles, forces)));
  }

  private void change(RoutingContext context) {
    JsonNode asked = JsonBody.of(context);
    String name = context.pathParam("name");
    Set<Role> roles = UserJson.roles(asked);
    Forces forces = UserJson.forces(asked);
    boolean isDisabled = asked.path("disabled").asBoolean();
    LocalAccounts local = local();
    boolean isSelf = name.equals(Access.of(context).user());
    if (isSelf && (isDisabled || !roles.contains(Role.ADMINISTRATOR))) {
      throw new Refused(409, "You would lock yourself out", "Another administrator has to do that");
    }
    User.requireValid(name, roles);
    requireOwn(context, forces);
    requireOwn(context, local, name);
    String how = isDisabled ? "disabled" : "changed";
    audit
        .record(administered(context, name, how, roles, forces))
        .compose(recorded -> local.change(name, roles, forces, isDisabled))
        .onSuccess(
            user -> {
              if (isDisabled) {
                sessions.end(name, "");
              } else {
                sessions.closeStreams(name);
              }
              Answer.json(context, UserJson.open(user).toString());
            })
        .onFailure(context::fail);
  }

  private void reset(RoutingContext context) {
    String name = context.pathParam("name");
    LocalAccounts local = local();
    requireOwn(context, local, name);
    Deed deed =
        Deed.of(context, Action.ADMINISTERED, "user " + name, Map.of("how", "password reset"));
    answerPassword(
        context,
        audit
            .record(deed)
            .compose(recorded -> local.reset(name))
            .onSuccess(password -> sessions.end(name, "")));
  }

  /** Also for users whom an identity provider knows: what they may do is looked at anew then. */
  private void signOut(RoutingContext context) {
    String name = context.pathParam("name");
    if (accounts instanceof LocalAccounts local) {
      requireOwn(context, local, name);
    } else {
      Access.of(context).requireForce(null);
    }
    audit
        .record(Deed.of(context, Action.ADMINISTERED, "user " + name, Map.of("how", "signed out")))
        .onSuccess(
            recorded -> {
              sessions.end(name, "");
              context.response().setStatusCode(204).end();
            })
        .onFailure(context::fail);
  }

  private void changeOwn(RoutingContext context) {
    JsonNode asked = JsonBody.of(context);
    String user = Access.of(context).user();
    String now = UserJson.text(asked, "now");
    String next = UserJson.text(asked, "next");
    LocalAccounts local = local();
    Passwords.requireGood(user, next);
    String address = context.request().remoteAddress().hostAddress();
    throttle.require(context.response(), user, address);
    Deed deed = Deed.of(context, Action.PASSWORD_CHANGED, "user " + user, Map.of());
    local
        .check(user, now)
        .compose(
            known ->
                known.isPresent() && !now.equals(next)
                    ? audit.record(deed)
                    : Future.<Void>failedFuture(
                        new Refused(
                            409,
                            "Not changed",
                            known.isPresent()
                                ? "The new password is the old one"
                                : "The present password is another one")))
        .compose(recorded -> local.setOwn(user, next))
        .onSuccess(
            changed -> {
              throttle.succeeded(user, address, System.currentTimeMillis());
              sessions.end(user, context.session().id());
              context.response().setStatusCode(204).end();
            })
        .onFailure(context::fail);
  }

  /** Nobody gives away forces that are not theirs to give. */
  private static void requireOwn(RoutingContext context, Forces given) {
    Forces own = Access.of(context).forces();
    if (!own.coverAll(given)) {
      throw new Refused(403, "Not your force", "You may give " + own);
    }
  }

  /** Who sees more than an administrator is not in that administrator's hands. */
  private static void requireOwn(RoutingContext context, LocalAccounts local, String name) {
    User user = local.book().users().get(name);
    if (user != null && !Access.of(context).forces().coverAll(user.forces())) {
      throw new Refused(403, "Not your force", "\"" + name + "\" is of other forces as well");
    }
  }

  private LocalAccounts local() {
    if (accounts instanceof LocalAccounts local) {
      return local;
    }
    throw new Refused(
        409, "Users are kept elsewhere", "Sign-in here is \"" + accounts.mode() + "\"");
  }

  private static void answerPassword(RoutingContext context, Future<String> password) {
    password
        .onSuccess(
            word ->
                Answer.json(
                    context, Json.MAPPER.createObjectNode().put("password", word).toString()))
        .onFailure(context::fail);
  }

  private static Deed administered(
      RoutingContext context, String name, String how, Set<Role> roles, Forces forces) {
    return Deed.of(
        context,
        Action.ADMINISTERED,
        "user " + name,
        Map.of(
            "how",
            how,
            "roles",
            String.join(", ", roles.stream().map(Role::id).sorted().toList()),
            "forces",
            forces.toString()));
  }
}
