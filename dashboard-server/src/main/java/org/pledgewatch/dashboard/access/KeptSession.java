package org.pledgewatch.dashboard.access;

import io.vertx.ext.auth.prng.VertxContextPRNG;
import io.vertx.ext.web.sstore.AbstractSession;

/** A session in this process's memory. Confined to one event loop. */
final class KeptSession extends AbstractSession {
  /** A new one, of a name that nobody guesses. */
  KeptSession(VertxContextPRNG random, long timeoutMs, int length) {
    super(random, timeoutMs, length);
  }

  /** One that was begun before a restart. */
  static KeptSession again(VertxContextPRNG random, long timeoutMs, String id, SignedIn who) {
    KeptSession session = new KeptSession(random, timeoutMs, id.length() / 2);
    session.setId(id);
    session.put(SignedIn.KEY, who);
    return session;
  }
}
