package org.pledgewatch.dashboard.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an ID token, verified, says of its bearer. Immutable. */
final class Claims {
  private static final String ALL_FORCES = "*";

  private final SignIn.OpenId settings;
  private final JsonObject claims;

  Claims(SignIn.OpenId settings, JsonObject claims) {
    this.settings = settings;
    this.claims = claims;
  }

  /** Empty where they name no user, no role or no force that the dashboard knows of. */
  Optional<Access> access() {
    Object user = at(settings.userClaim());
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> names = texts(settings.rolesClaim());
    Arrays.stream(Role.values()).filter(r -> names.contains(r.id())).forEach(roles::add);
    List<String> forces = texts(settings.forcesClaim());
    if (!(user instanceof String name) || name.isBlank() || roles.isEmpty() || forces.isEmpty()) {
      return Optional.empty();
    }
    Forces bound = forces.contains(ALL_FORCES) ? Forces.ALL : Forces.of(forces);
    return Optional.of(new Access(Deed.cut(name), roles, bound, false));
  }

  private List<String> texts(String claim) {
    Object value = at(claim);
    if (value instanceof JsonArray list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  /** A claim whose own name has dots wins over a path. */
  private Object at(String claim) {
    if (claims.containsKey(claim)) {
      return claims.getValue(claim);
    }
    Object value = claims;
    for (String part : claim.split("\\.", -1)) {
      value = value instanceof JsonObject object ? object.getValue(part) : null;
    }
    return value;
  }
}
