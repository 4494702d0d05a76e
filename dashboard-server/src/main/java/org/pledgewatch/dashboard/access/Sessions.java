package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.prng.VertxContextPRNG;
import io.vertx.ext.web.Session;
import io.vertx.ext.web.sstore.SessionStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is signed in, and the streams opened in each session, which end with it. A bounded store of
 * sessions: those in which nobody signed in cannot crowd out the others. Confined to one event
 * loop.
 */
final class Sessions implements SessionStore {
  static final int SIGNED_IN_MAX = 20_000;
  static final int SIGNING_IN_MAX = 1_000;
  static final int STREAMS_A_SESSION_MAX = 24;

  /** How long a visit to an identity provider may take. */
  static final long SIGNING_IN_MS = 10 * 60 * 1_000;

  private static final class Held {
    private final Session session;
    private final Set<HttpServerResponse> streams = new HashSet<>();

    private Held(Session session) {
      this.session = session;
    }

    private SignedIn who() {
      return session.get(SignedIn.KEY);
    }

    private void forgetClosedStreams() {
      streams.removeIf(stream -> stream.closed() || stream.ended());
    }

    private void closeStreams() {
      forgetClosedStreams();
      List<HttpServerResponse> open = new ArrayList<>(streams);
      streams.clear();
      open.forEach(HttpServerResponse::reset);
    }
  }

  private final VertxContextPRNG random;
  private final long idleMs;
  private final long lifetimeMs;
  private final long startMs = System.currentTimeMillis();
  private final Map<String, Held> signedIn = new LinkedHashMap<>();
  private final Map<String, Held> signingIn = new LinkedHashMap<>();

  /** From before a restart, by the hash of their id, until a browser comes back with it. */
  private final Map<String, SignedIn> before;

  private boolean isChanged;

  Sessions(Vertx vertx, AccessConfig config, Map<String, SignedIn> before) {
    random = VertxContextPRNG.current(vertx);
    this.before = new LinkedHashMap<>(before);
    idleMs = config.idle().toMillis();
    lifetimeMs = config.lifetime().toMillis();
  }

  /** Whether one more stream may be opened in the session; it is then kept to be closed. */
  boolean open(Session session, HttpServerResponse stream) {
    Held held = signedIn.get(session.id());
    if (held == null) {
      return false;
    }
    held.forgetClosedStreams();
    return held.streams.size() < STREAMS_A_SESSION_MAX && held.streams.add(stream);
  }

  /** All who are signed in, by the hash of their session's id, if that changed since last asked. */
  Optional<Map<String, SignedIn>> changed() {
    if (!isChanged) {
      return Optional.empty();
    }
    isChanged = false;
    Map<String, SignedIn> all = new LinkedHashMap<>(before);
    signedIn.forEach((id, held) -> all.put(SessionFile.nameOf(id), held.who()));
    return Optional.of(all);
  }

  /** What was said to have changed could not be kept. */
  void keepAgain() {
    isChanged = true;
  }

  /** Ends the sessions of a user but for one, if named: whoever changed a password stays. */
  void end(String user, String exceptId) {
    isChanged |= before.values().removeIf(who -> who.access().user().equals(user));
    endThose(
        held -> held.who().access().user().equals(user) && !held.session.id().equals(exceptId));
  }

  /** Closes the streams of a user; pages come back and are then looked at anew. */
  void closeStreams(String user) {
    signedIn.values().stream()
        .filter(held -> held.who().access().user().equals(user))
        .forEach(Held::closeStreams);
  }

  /** Ends what has been idle or alive for too long. Open streams use their session. */
  void sweep(long nowMs) {
    for (Held held : signedIn.values()) {
      held.forgetClosedStreams();
      if (!held.streams.isEmpty()) {
        held.session.setAccessed();
      }
    }
    endThose(held -> isOver(held, nowMs));
    signingIn.values().removeIf(held -> isOver(held, nowMs));
    boolean isIdle = nowMs - startMs > idleMs;
    isChanged |= before.values().removeIf(who -> isIdle || nowMs - who.sinceMs() > lifetimeMs);
  }

  @Override
  public SessionStore init(Vertx vertx, JsonObject options) {
    return this;
  }

  @Override
  public long retryTimeout() {
    return 0;
  }

  @Override
  public Session createSession(long timeoutMs) {
    return createSession(timeoutMs, DEFAULT_SESSIONID_LENGTH);
  }

  @Override
  public Session createSession(long timeoutMs, int length) {
    return new KeptSession(random, timeoutMs, length);
  }

  @Override
  public Future<Session> get(String id) {
    if (!before.isEmpty()) {
      resume(id);
    }
    Held held = signedIn.containsKey(id) ? signedIn.get(id) : signingIn.get(id);
    boolean isGone = held == null || isOver(held, System.currentTimeMillis());
    return Future.succeededFuture(isGone ? null : held.session);
  }

  @Override
  public Future<Void> put(Session session) {
    if (session.get(SignedIn.KEY) != null) {
      signingIn.remove(session.id());
      if (signedIn.putIfAbsent(session.id(), new Held(session)) == null) {
        isChanged = true;
      }
      bound(signedIn, SIGNED_IN_MAX);
    } else if (!session.isEmpty()) {
      signingIn.computeIfAbsent(session.id(), id -> new Held(session));
      bound(signingIn, SIGNING_IN_MAX);
    }
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> delete(String id) {
    signingIn.remove(id);
    Held ended = signedIn.remove(id);
    if (ended != null) {
      isChanged = true;
      ended.closeStreams();
    }
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> clear() {
    endThose(held -> true);
    signingIn.clear();
    return Future.succeededFuture();
  }

  @Override
  public Future<Integer> size() {
    return Future.succeededFuture(signedIn.size() + signingIn.size());
  }

  /** Closes the streams; who is signed in stays so. */
  @Override
  public void close() {
    signedIn.values().forEach(Held::closeStreams);
  }

  private void resume(String id) {
    SignedIn who = before.remove(SessionFile.nameOf(id));
    if (who != null) {
      signedIn.put(id, new Held(KeptSession.again(random, idleMs, id, who)));
    }
  }

  private boolean isOver(Held held, long nowMs) {
    SignedIn who = held.who();
    return who == null
        ? nowMs - held.session.lastAccessed() > SIGNING_IN_MS
        : nowMs - held.session.lastAccessed() > idleMs || nowMs - who.sinceMs() > lifetimeMs;
  }

  private void endThose(Predicate<Held> condition) {
    List<String> ended =
        signedIn.entrySet().stream()
            .filter(entry -> condition.test(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    ended.forEach(this::delete);
  }

  /** The oldest make room. */
  private void bound(Map<String, Held> sessions, int max) {
    while (sessions.size() > max) {
      Iterator<String> oldest = sessions.keySet().iterator();
      delete(oldest.next());
    }
  }
}
