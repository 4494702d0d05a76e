package org.pledgewatch.dashboard.access;

import io.vertx.ext.auth.hashing.HashingStrategy;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * Passwords and their hashes: PBKDF2 with HMAC-SHA-512, as many rounds as OWASP's password storage
 * cheat sheet asks for. Slow on purpose. Thread-safe.
 */
final class Passwords {
  static final int ROUNDS = 210_000;
  static final int LENGTH_MIN = 12;
  static final int LENGTH_MAX = 128;

  private static final int SALT_BYTES = 16;
  private static final int RANDOM_BYTES = 15;

  private final HashingStrategy hashing = HashingStrategy.load();
  private final SecureRandom random = new SecureRandom();

  /** Compared with where there is no such user, so that it takes as long as where there is. */
  private final String nobodys = hash(random());

  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return hashing.hash(
        "pbkdf2",
        Map.of("it", String.valueOf(ROUNDS)),
        Base64.getEncoder().withoutPadding().encodeToString(salt),
        password);
  }

  /**
   * Whether the password is right.
   *
   * @param hash null where there is no such user: the answer is then no, after as long a while
   */
  boolean isRight(String hash, String password) {
    boolean isRight = hashing.verify(hash == null ? nobodys : hash, password);
    return isRight && hash != null;
  }

  /** One that nobody guesses. */
  String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Length is what counts; names and repetitions are guessed first.
   *
   * @throws IllegalArgumentException when it is too weak, and why
   */
  static String requireGood(String user, String password) {
    if (password.length() < LENGTH_MIN || password.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "password: " + LENGTH_MIN + " to " + LENGTH_MAX + " characters, for instance four words");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(user) || lower.contains("password") || lower.contains("pledgewatch")) {
      throw new IllegalArgumentException(
          "password: must not contain your name, \"password\" or \"pledgewatch\"");
    }
    if (password.chars().distinct().count() < LENGTH_MIN / 2) {
      throw new IllegalArgumentException("password: too few different characters");
    }
    return password;
  }
}
