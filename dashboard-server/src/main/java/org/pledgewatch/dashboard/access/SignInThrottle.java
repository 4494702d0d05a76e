package org.pledgewatch.dashboard.access;

import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing passwords slow: a user's name at one address, a name, and an address may each fail
 * some times, and must then wait longer each time. An attempt counts as failed until it has
 * succeeded; with time failures are forgiven one by one. Many people may share an address, so
 * whoever has signed in there before is not kept waiting by what others do. Confined to one event
 * loop.
 */
final class SignInThrottle {
  static final int FAILURES_OF_NAME_AT_ADDRESS = 5;
  static final int FAILURES_OF_NAME = 30;
  static final int FAILURES_OF_ADDRESS = 50;
  static final long WAIT_FIRST_MS = 2_000;
  static final long WAIT_MAX_MS = 5 * 60 * 1_000;
  static final long FORGIVEN_EVERY_MS = 2 * 60 * 1_000;
  static final int REMEMBERED_MAX = 20_000;

  private record Failures(int count, long lastMs) {
    int at(long nowMs) {
      long forgiven = Math.max(0, nowMs - lastMs) / FORGIVEN_EVERY_MS;
      return (int) Math.max(0, count - forgiven);
    }
  }

  private static final class Bounded<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > REMEMBERED_MAX;
    }
  }

  private final Map<String, Failures> failures = new Bounded<>();

  /** Names at addresses, and when they last succeeded. */
  private final Map<String, Long> succeeded = new Bounded<>();

  /** How long to wait before the next attempt, in ms; 0 where it may be made, which then counts. */
  long attempt(String user, String address, long nowMs) {
    long waitMs =
        Math.max(
            waitMs(pair(user, address), FAILURES_OF_NAME_AT_ADDRESS, nowMs),
            Math.max(
                waitMs(name(user), FAILURES_OF_NAME, nowMs),
                succeeded.containsKey(pair(user, address))
                    ? 0
                    : waitMs(place(address), FAILURES_OF_ADDRESS, nowMs)));
    if (waitMs == 0) {
      count(pair(user, address), nowMs);
      count(name(user), nowMs);
      count(place(address), nowMs);
    }
    return waitMs;
  }

  /**
   * Counts an attempt.
   *
   * @throws Refused when it comes too soon; the response then says when to come back
   */
  void require(HttpServerResponse response, String user, String address) {
    long waitMs = attempt(user, address, System.currentTimeMillis());
    if (waitMs > 0) {
      long waitS = (waitMs + 999) / 1_000;
      response.putHeader("Retry-After", String.valueOf(waitS));
      throw new Refused(429, "Too many attempts", "Wait " + waitS + " s and try again");
    }
  }

  /** The password was right. */
  void succeeded(String user, String address, long nowMs) {
    String pair = pair(user, address);
    succeeded.remove(pair);
    succeeded.put(pair, nowMs);
    failures.remove(pair);
    failures.remove(name(user));
    takeBack(place(address));
  }

  /** The attempt was not judged. */
  void unjudged(String user, String address) {
    takeBack(pair(user, address));
    takeBack(name(user));
    takeBack(place(address));
  }

  private void takeBack(String key) {
    failures.computeIfPresent(
        key,
        (same, known) ->
            known.count() <= 1 ? null : new Failures(known.count() - 1, known.lastMs()));
  }

  private void count(String key, long nowMs) {
    Failures known = failures.remove(key);
    failures.put(key, new Failures(known == null ? 1 : known.at(nowMs) + 1, nowMs));
  }

  private long waitMs(String key, int allowed, long nowMs) {
    Failures known = failures.get(key);
    if (known == null || known.at(nowMs) < allowed) {
      return 0;
    }
    int doublings =
        Math.min(known.at(nowMs) - allowed, Long.SIZE - Long.numberOfLeadingZeros(WAIT_MAX_MS));
    long waitMs = Math.min(WAIT_MAX_MS, WAIT_FIRST_MS << doublings);
    return Math.max(0, known.lastMs() + waitMs - nowMs);
  }

  private static String pair(String user, String address) {
    return "pair " + address + ' ' + user;
  }

  private static String name(String user) {
    return "name " + user;
  }

  private static String place(String address) {
    return "address " + address;
  }
}
