package org.pledgewatch.dashboard;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Role;
import org.pledgewatch.dashboard.access.SignIn;

/** The usual demo users, two who are bound to a force, and one who may do and see everything. */
final class DemoUsers {
  /** A supervisor of Essex alone. */
  static final String BOUND = "essex-supervisor";

  /** In all roles, of Essex alone. */
  static final String BOUND_IN_ALL_ROLES = "essex-everything";

  /** In all roles, of all forces. */
  static final String EVERYTHING = "everything";

  private DemoUsers() {}

  static List<SignIn.Demo.Account> accounts() {
    return Stream.concat(
            SignIn.Demo.usual().accounts().stream(),
            Stream.of(
                new SignIn.Demo.Account(
                    BOUND, Set.of(Role.SUPERVISOR), Forces.of(List.of("essex"))),
                new SignIn.Demo.Account(
                    BOUND_IN_ALL_ROLES, Set.of(Role.values()), Forces.of(List.of("essex"))),
                new SignIn.Demo.Account(EVERYTHING, Set.of(Role.values()), Forces.ALL)))
        .toList();
  }
}
