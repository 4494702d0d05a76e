package org.pledgewatch.dashboard.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.dashboard.access.Deed.Action;
import org.pledgewatch.dashboard.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records who looked at what and who was refused, without the features' help: pages and streams
 * with their scope, timelines, exports, the audit log itself. The same again within {@link
 * #AGAIN_MS} is one look. Confined to one event loop.
 *
 * <p>A file is only given out once that is recorded. A page opens also when it cannot be: those who
 * answer emergencies come first, and the failure is logged.
 */
final class Watcher {
  static final long AGAIN_MS = 5 * 60 * 1_000;
  static final int REMEMBERED_MAX = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
  private static final Set<Permission> READ_BY_NAME =
      Set.of(Permission.TIMELINE, Permission.POSITIONS, Permission.AUDIT, Permission.ADMINISTER);

  private final Audit audit;
  private final Map<Deed, Long> recent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Deed, Long> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  Watcher(Audit audit) {
    this.audit = audit;
  }

  /** Goes on to the handler, at once or when it is recorded. */
  void watch(RoutingContext context, Routes.Route route) {
    boolean isPage = route.kind() == Routes.Kind.PAGE && route.permission() != Permission.SIGN_IN;
    boolean isRead = route.method().equals(HttpMethod.GET);
    if (isRead && route.permission() == Permission.EXPORT) {
      record(context, Action.EXPORTED)
          .onSuccess(recorded -> context.next())
          .onFailure(failure -> unrecorded(context, failure));
      return;
    }
    if (isRead
        && (isPage
            || route.kind() == Routes.Kind.STREAM
            || READ_BY_NAME.contains(route.permission()))) {
      recordOnce(context, Action.LOOKED_AT);
    }
    context.next();
  }

  /** Whatever is answered with 403 was refused, whoever refused it. */
  void watchRefusals(RoutingContext context) {
    context.addHeadersEndHandler(
        sent -> {
          if (context.response().getStatusCode() == 403) {
            recordOnce(context, Action.REFUSED);
          }
        });
  }

  private void recordOnce(RoutingContext context, Action action) {
    Deed deed = deed(context, action);
    long nowMs = System.currentTimeMillis();
    Long beforeMs = recent.get(deed);
    if (beforeMs == null || nowMs - beforeMs > AGAIN_MS || nowMs < beforeMs) {
      recent.remove(deed);
      recent.put(deed, nowMs);
      audit.record(deed).onFailure(failure -> LOG.error("Not in the audit log: {}", deed, failure));
    }
  }

  private io.vertx.core.Future<Void> record(RoutingContext context, Action action) {
    return audit.record(deed(context, action));
  }

  /** What was refused is recorded without its query: whoever asks on and on makes no more lines. */
  private static Deed deed(RoutingContext context, Action action) {
    String query = action == Action.REFUSED ? "" : context.request().query();
    String method = context.request().method().name();
    return Deed.of(
        context,
        action,
        (method.equals("GET") ? "" : method + " ") + context.normalizedPath(),
        query == null || query.isEmpty() ? Map.of() : Map.of("query", Deed.cut(query)));
  }

  private static void unrecorded(RoutingContext context, Throwable failure) {
    LOG.error("Not in the audit log, so not given out: {}", context.request().path(), failure);
    new Problem(503, "Exports are unavailable", "They cannot be recorded; tell the administrator")
        .send(context.response());
  }
}
