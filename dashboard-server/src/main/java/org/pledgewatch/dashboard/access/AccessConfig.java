package org.pledgewatch.dashboard.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may use the dashboard and where that is kept. Immutable; prints no secret.
 *
 * @param folder holds the audit log and local users; is made where it is missing
 * @param signIn how people sign in
 * @param address where browsers find the pages, when that is not the server's own address; with
 *     https, cookies go over https alone
 * @param idle how long a session lasts that no page uses; an open page uses it
 * @param lifetime how long a session lasts at most
 */
public record AccessConfig(
    Path folder, SignIn signIn, Optional<URI> address, Duration idle, Duration lifetime) {
  /** A meeting, and not a night. */
  public static final Duration IDLE_USUAL = Duration.ofHours(2);

  /** A page may be left open for a week. */
  public static final Duration LIFETIME_USUAL = Duration.ofDays(8);

  /**
   * What an identity provider said of somebody holds until they sign in again: nobody keeps longer
   * what was taken away.
   */
  public static final Duration LIFETIME_OPENID_MAX = Duration.ofHours(12);

  public AccessConfig {
    if (idle.isZero() || idle.isNegative() || idle.compareTo(lifetime) > 0) {
      throw new IllegalArgumentException("idle: " + idle + " (above 0, at most lifetime)");
    }
    if (signIn instanceof SignIn.OpenId && lifetime.compareTo(LIFETIME_OPENID_MAX) > 0) {
      throw new IllegalArgumentException(
          "lifetime: " + lifetime + " (with OpenID Connect at most " + LIFETIME_OPENID_MAX + ")");
    }
    address.ifPresent(
        uri -> {
          if (uri.getScheme() == null || !uri.getScheme().matches("https?") || !isBare(uri)) {
            throw new IllegalArgumentException("address: " + uri + " (https://host, no path)");
          }
        });
    if (signIn instanceof SignIn.OpenId && address.isEmpty()) {
      throw new IllegalArgumentException("address: \"\" (OpenID Connect leads back to it)");
    }
  }

  /** That folder and way to sign in; the rest as usual, at the server's own address. */
  public static AccessConfig of(Path folder, SignIn signIn) {
    return new AccessConfig(folder, signIn, Optional.empty(), IDLE_USUAL, LIFETIME_USUAL);
  }

  boolean isSecure() {
    return address.map(uri -> "https".equals(uri.getScheme())).orElse(false);
  }

  private static boolean isBare(URI uri) {
    return uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
  }
}
