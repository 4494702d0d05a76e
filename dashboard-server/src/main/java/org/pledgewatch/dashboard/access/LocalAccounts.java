package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users of this dashboard's own file. Hashing goes on beside the event loop, little of it at once.
 */
final class LocalAccounts implements Accounts {
  static final String FIRST_USER = "administrator";
  static final String FIRST_PASSWORD_FILE = "first-password";
  static final int HASHING_AT_ONCE = 2;
  static final int WAITING_MAX = 32;

  private static final Logger LOG = LoggerFactory.getLogger(LocalAccounts.class);

  private final UserBook book;
  private final Path folder;
  private final Passwords passwords;
  private final WorkerExecutor hashing;
  private int waiting;

  private LocalAccounts(Vertx vertx, Path folder, UserBook book, Passwords passwords) {
    this.book = book;
    this.folder = folder;
    this.passwords = passwords;
    this.hashing = vertx.createSharedWorkerExecutor("passwords", HASHING_AT_ONCE);
  }

  /** Reads the users; where there are none, makes the first administrator. Blocks. */
  static LocalAccounts open(Vertx vertx, Path folder, SignIn.Local settings) throws IOException {
    LocalAccounts accounts =
        new LocalAccounts(vertx, folder, UserBook.open(folder), new Passwords());
    if (accounts.book.users().isEmpty()) {
      accounts.makeFirst(settings);
    }
    return accounts;
  }

  UserBook book() {
    return book;
  }

  @Override
  public String mode() {
    return "local";
  }

  @Override
  public Future<Optional<Access>> check(String name, String password) {
    Optional<User> user = book.user(name).filter(known -> !known.isDisabled());
    String hash = user.map(User::hash).orElse(null);
    return work(() -> passwords.isRight(hash, password))
        .map(isRight -> isRight ? book.user(name).map(User::access) : Optional.empty());
  }

  @Override
  public Optional<Access> current(SignedIn who) {
    return book.user(who.access().user()).filter(user -> !user.isDisabled()).map(User::access);
  }

  /** Sets a password that its user knows. */
  Future<Void> setOwn(String name, String password) {
    Passwords.requireGood(name, password);
    return work(
        () -> {
          String hash = passwords.hash(password);
          book.change(name, user -> user.orElseThrow().withPassword(hash, false));
          Files.deleteIfExists(folder.resolve(FIRST_PASSWORD_FILE));
          return null;
        });
  }

  /** Adds a user; returns the password, which must be changed at the first sign-in. */
  Future<String> add(String name, Set<Role> roles, Forces forces) {
    String password = passwords.random();
    return work(
        () -> {
          String hash = passwords.hash(password);
          book.change(
              name,
              before -> {
                if (before.isPresent()) {
                  throw new Refused(409, "The name is taken", "\"" + name + "\" is a user already");
                }
                return new User(name, hash, roles, forces, false, true);
              });
          return password;
        });
  }

  /** Gives a new password, which must be changed at the next sign-in. */
  Future<String> reset(String name) {
    String password = passwords.random();
    return work(
        () -> {
          String hash = passwords.hash(password);
          book.change(name, user -> existing(name, user).withPassword(hash, true));
          return password;
        });
  }

  Future<User> change(String name, Set<Role> roles, Forces forces, boolean isDisabled) {
    return work(
        () -> book.change(name, user -> existing(name, user).with(roles, forces, isDisabled)));
  }

  private static User existing(String name, Optional<User> user) {
    return user.orElseThrow(() -> new Refused(404, "No such user", "\"" + name + "\" is nobody"));
  }

  private <T> Future<T> work(Callable<T> task) {
    if (waiting >= WAITING_MAX) {
      return Future.failedFuture(
          new Refused(503, "Too many people sign in at once", "Try again in a moment"));
    }
    waiting++;
    return hashing.executeBlocking(task, false).onComplete(done -> waiting--);
  }

  private void makeFirst(SignIn.Local settings) throws IOException {
    String password = settings.firstPassword().orElseGet(passwords::random);
    Path file = folder.resolve(FIRST_PASSWORD_FILE);
    if (settings.firstPassword().isEmpty()) {
      PrivateFiles.write(file, (password + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String hash = passwords.hash(password);
    book.change(
        FIRST_USER,
        none -> new User(FIRST_USER, hash, Set.of(Role.ADMINISTRATOR), Forces.ALL, false, true));
    LOG.warn(
        "There were no users: \"{}\" may sign in with {} and must change it",
        FIRST_USER,
        settings.firstPassword().isPresent() ? "the given password" : "the password in " + file);
  }
}
