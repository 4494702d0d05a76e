package org.pledgewatch.dashboard.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How people sign in. */
public sealed interface SignIn {
  /**
   * One click on an account that the sign-in page lists; no passwords. For demonstrations and tests
   * alone.
   */
  record Demo(List<Account> accounts) implements SignIn {
    public Demo {
      accounts = List.copyOf(accounts);
    }

    /** For all forces: one with every role, and one a role, named like it. */
    public static Demo usual() {
      return new Demo(
          Stream.concat(
                  Stream.of(new Account("demo", Set.of(Role.values()), Forces.ALL)),
                  Stream.of(Role.values())
                      .map(role -> new Account(role.id(), Set.of(role), Forces.ALL)))
              .toList());
    }

    /** An account that anybody may use. */
    public record Account(String user, Set<Role> roles, Forces forces) {
      public Account {
        roles = Set.copyOf(roles);
      }
    }
  }

  /**
   * Names and passwords kept in a file of this dashboard.
   *
   * @param firstPassword of the first administrator, where there are no users yet; must be changed
   *     at the first sign-in. Where none is given, one is made up and written to a file
   */
  record Local(Optional<String> firstPassword) implements SignIn {
    @Override
    public String toString() {
      return "Local[firstPassword=" + (firstPassword.isPresent() ? "given" : "made up") + "]";
    }
  }

  /**
   * OpenID Connect: the organisation's own sign-in, by authorization code with PKCE. Roles and
   * forces come from claims of the ID token.
   *
   * @param issuer where {@code /.well-known/openid-configuration} is
   * @param userClaim whose value names the user in the audit log
   * @param rolesClaim a list of role names such as {@code duty-officer}; others are left out. A
   *     path through objects is written with dots
   * @param forcesClaim a list of forces; {@code *} stands for all of them
   */
  record OpenId(
      URI issuer,
      String clientId,
      String clientSecret,
      String userClaim,
      String rolesClaim,
      String forcesClaim)
      implements SignIn {
    public OpenId {
      if (issuer.getHost() == null) {
        throw new IllegalArgumentException("issuer: " + issuer + " (https://host/…)");
      }
      requireText("clientId", clientId);
      requireText("clientSecret", clientSecret);
      requireText("userClaim", userClaim);
      requireText("rolesClaim", rolesClaim);
      requireText("forcesClaim", forcesClaim);
    }

    @Override
    public String toString() {
      return "OpenId[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }

    private static void requireText(String name, String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException(name + ": \"\" (say it)");
      }
    }
  }
}
