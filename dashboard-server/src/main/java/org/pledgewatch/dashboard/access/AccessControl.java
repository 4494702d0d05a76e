package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SessionHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-in, roles and audit of one dashboard. Confined to one event loop, which never waits for the
 * disk.
 */
public final class AccessControl {
  private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);

  static final long SWEEP_MS = 1_000;

  /** Bytes of a session's name: too many to guess. */
  private static final int SESSION_ID_BYTES = 32;

  private final Vertx vertx;
  private final AccessConfig config;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Path auditFile;
  private final Sessions sessions;
  private final long sweeping;

  private AccessControl(Vertx vertx, AccessConfig config, Opened opened) {
    this.vertx = vertx;
    this.config = config;
    this.accounts = opened.accounts();
    this.audit = new AuditLog(vertx, opened.audit());
    this.auditFile = opened.audit().path();
    this.sessions = new Sessions(vertx, config, opened.sessions());
    this.sweeping =
        vertx.setPeriodic(
            SWEEP_MS,
            timer -> {
              sessions.sweep(System.currentTimeMillis());
              saveSessions();
            });
  }

  /** Opens the users and the audit log; fails where the folder cannot be used. */
  public static Future<AccessControl> start(Vertx vertx, AccessConfig config) {
    return vertx
        .executeBlocking(
            () -> {
              PrivateFiles.makeFolder(config.folder());
              return new Opened(
                  accounts(vertx, config),
                  AuditFile.open(config.folder()),
                  new SessionFile(config.folder()).read());
            })
        .map(opened -> new AccessControl(vertx, config, opened));
  }

  private record Opened(Accounts accounts, AuditFile audit, Map<String, SignedIn> sessions) {}

  /** Where features record what was done. */
  public Audit audit() {
    return audit;
  }

  /**
   * Makes the router know its visitors; every route goes through what is returned.
   *
   * @param shown which runs a request may name
   * @param shell sends a page without any data, which then says why it is refused
   */
  public Routes routes(Router router, RunsShown shown, Handler<RoutingContext> shell) {
    SessionHandler remember = sessionHandler();
    router.route().handler(remember);
    Routes routes =
        new Routes(router, new Gate(accounts, sessions, new Watcher(audit), shown, shell));
    SignInThrottle throttle = new SignInThrottle();
    new SignInRoutes(accounts, throttle, audit).mount(routes);
    new UserRoutes(accounts, sessions, throttle, audit).mount(routes);
    new AuditRoutes(vertx, auditFile, audit).mount(routes);
    if (config.signIn() instanceof SignIn.OpenId settings) {
      new OpenIdSignIn(vertx, settings, config.address().orElseThrow(), remember, audit)
          .mount(routes);
    }
    return routes;
  }

  /** Closes all streams; completes once the audit log and the sessions are on disk. */
  public Future<Void> close() {
    vertx.cancelTimer(sweeping);
    sessions.close();
    return saveSessions().eventually(audit::close);
  }

  /** In order, on one worker at a time. */
  private Future<Void> saveSessions() {
    return sessions
        .changed()
        .map(
            all ->
                vertx.<Void>executeBlocking(
                    () -> {
                      new SessionFile(config.folder()).write(all);
                      return null;
                    }))
        .orElse(Future.succeededFuture())
        .onFailure(
            failure -> {
              sessions.keepAgain();
              LOG.error("Sessions would not survive a restart", failure);
            });
  }

  private SessionHandler sessionHandler() {
    // Back from an identity provider a browser sends no strict cookie.
    boolean isLedAway = config.signIn() instanceof SignIn.OpenId;
    return SessionHandler.create(sessions)
        .setLazySession(true)
        .setSessionCookieName(Gate.COOKIE)
        .setSessionCookiePath("/")
        .setMinLength(SESSION_ID_BYTES)
        .setSessionTimeout(config.idle().toMillis())
        .setCookieHttpOnlyFlag(true)
        .setCookieSecureFlag(config.isSecure())
        .setCookieSameSite(isLedAway ? CookieSameSite.LAX : CookieSameSite.STRICT)
        .setNagHttps(false);
  }

  private static Accounts accounts(Vertx vertx, AccessConfig config) throws IOException {
    if (config.signIn() instanceof SignIn.Local local) {
      return LocalAccounts.open(vertx, config.folder(), local);
    }
    return config.signIn() instanceof SignIn.Demo demo
        ? new DemoAccounts(demo)
        : new OpenIdAccounts();
  }
}
