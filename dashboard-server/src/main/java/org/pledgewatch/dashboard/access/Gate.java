package org.pledgewatch.dashboard.access;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at every request before its handler does: who sends it, from where, and whether their role
 * may. Confined to one event loop.
 */
final class Gate {
  static final String COOKIE = "pledgewatch-session";

  /** The parameters that name runs. */
  private static final List<String> RUNS_BY = List.of("run", "left", "right");

  private static final Access NOBODY = new Access("-", Set.of(), Forces.ALL, false);

  private final Accounts accounts;
  private final Sessions sessions;
  private final Watcher watcher;
  private final RunsShown shown;
  private final Handler<RoutingContext> shell;

  /**
   * @param shown which runs a request may name
   * @param shell shows a page without any data, which then says why
   */
  Gate(
      Accounts accounts,
      Sessions sessions,
      Watcher watcher,
      RunsShown shown,
      Handler<RoutingContext> shell) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.watcher = watcher;
    this.shown = shown;
    this.shell = shell;
  }

  void check(RoutingContext context, Routes.Route route) {
    Optional<Access> known = whoIs(context);
    Access access = known.orElse(NOBODY);
    access.keepIn(context);
    if (known.isPresent()) {
      watcher.watchRefusals(context);
    }
    if (!route.method().equals(HttpMethod.GET)) {
      OwnPages.require(context.request());
    }
    if (access.may(route.permission())) {
      if (route.kind() != Routes.Kind.PAGE) {
        requireRuns(context, access.forces());
      }
      admit(context, route);
    } else if (route.kind() == Routes.Kind.PAGE) {
      sendElsewhere(context, known);
    } else {
      throw refusal(known);
    }
  }

  /** Whatever a request asks of a run, it has to be one that its visitor may know of. */
  private void requireRuns(RoutingContext context, Forces forces) {
    for (String name : RUNS_BY) {
      context.queryParam(name).stream()
          .filter(run -> !run.isEmpty())
          .forEach(run -> shown.require(forces, run));
    }
  }

  private Optional<Access> whoIs(RoutingContext context) {
    if (context.request().getCookie(COOKIE) == null) {
      return Optional.empty(); // Asking for the session would make one.
    }
    Session session = context.session();
    SignedIn who = session.get(SignedIn.KEY);
    if (who == null) {
      return Optional.empty();
    }
    Optional<Access> access = accounts.current(who);
    if (access.isEmpty()) {
      session.destroy();
    }
    return access;
  }

  private void admit(RoutingContext context, Routes.Route route) {
    boolean isStream = route.kind() == Routes.Kind.STREAM;
    if (isStream && !sessions.open(context.session(), context.response())) {
      throw new Refused(503, "Too many pages are open", "Close some, or try again later");
    }
    watcher.watch(context, route);
  }

  private void sendElsewhere(RoutingContext context, Optional<Access> known) {
    if (known.isEmpty()) {
      String to = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
      redirect(context, "/sign-in?to=" + to);
    } else if (known.get().mustChangePassword()) {
      redirect(context, "/account");
    } else {
      context.response().setStatusCode(403);
      shell.handle(context);
    }
  }

  static void redirect(RoutingContext context, String to) {
    context
        .response()
        .setStatusCode(303)
        .putHeader("Location", to)
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  private static Refused refusal(Optional<Access> known) {
    if (known.isEmpty()) {
      return new Refused(401, "Nobody is signed in", "Sign in at /sign-in");
    }
    if (known.get().mustChangePassword()) {
      return new Refused(403, "Change your password first", "Do so at /account");
    }
    return new Refused(403, "Not for your role", "An administrator says who has which role");
  }
}
