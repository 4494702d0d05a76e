package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import java.util.Optional;

/** Users whom an identity provider knows; what they may do is what it said when they signed in. */
final class OpenIdAccounts implements Accounts {
  @Override
  public String mode() {
    return "openid";
  }

  @Override
  public Future<Optional<Access>> check(String user, String password) {
    return Future.succeededFuture(Optional.empty());
  }

  @Override
  public Optional<Access> current(SignedIn who) {
    return Optional.of(who.access());
  }
}
