package org.pledgewatch.dashboard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Role;
import org.pledgewatch.dashboard.access.SignIn;

/** The usual demo users, and one who is bound to a force. */
final class DemoUsers {
  /** A supervisor of Essex alone. */
  static final String BOUND = "essex-supervisor";

  private DemoUsers() {}

  static List<SignIn.Demo.Account> accounts() {
    return Stream.concat(
            SignIn.Demo.usual().accounts().stream(),
            Stream.of(
                new SignIn.Demo.Account(
                    BOUND, Set.of(Role.SUPERVISOR), Forces.of(List.of("essex")))))
        .toList();
  }
}
