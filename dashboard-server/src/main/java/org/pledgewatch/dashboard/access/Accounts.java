package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import java.util.Optional;

/** Where users come from. Confined to one event loop. */
interface Accounts {
  /** How one signs in: {@code demo}, {@code local} or {@code openid}. */
  String mode();

  /** Whoever that is, if the password is right; a moment's work off the event loop. */
  Future<Optional<Access>> check(String user, String password);

  /** What somebody who is signed in may do by now; empty once they may not be here any more. */
  Optional<Access> current(SignedIn who);
}
