package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Accounts that anybody may use. */
final class DemoAccounts implements Accounts {
  private final List<SignIn.Demo.Account> accounts;

  DemoAccounts(SignIn.Demo demo) {
    accounts = demo.accounts();
  }

  List<SignIn.Demo.Account> all() {
    return accounts;
  }

  @Override
  public String mode() {
    return "demo";
  }

  @Override
  public Future<Optional<Access>> check(String user, String password) {
    return Future.succeededFuture(
        accounts.stream()
            .filter(account -> account.user().equals(user))
            .map(account -> new Access(user, account.roles(), account.forces(), false))
            .findFirst());
  }

  @Override
  public Optional<Access> current(SignedIn who) {
    return Optional.of(who.access());
  }
}
