package org.pledgewatch.dashboard.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing passwords slow: a user's name at one address, a name, and an address may each fail
 * some times, and must then wait longer each time. An attempt counts as failed until it has
 * succeeded. Confined to one event loop.
 */
final class SignInThrottle {
  static final int FAILURES_OF_NAME_AT_ADDRESS = 5;
  static final int FAILURES_OF_NAME = 30;
  static final int FAILURES_OF_ADDRESS = 50;
  static final long WAIT_FIRST_MS = 2_000;
  static final long WAIT_MAX_MS = 5 * 60 * 1_000;
  static final long FORGOTTEN_AFTER_MS = 60 * 60 * 1_000;
  static final int REMEMBERED_MAX = 20_000;

  private record Failures(int count, long lastMs) {}

  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  /** How long to wait before the next attempt, in ms; 0 where it may be made, which then counts. */
  long attempt(String user, String address, long nowMs) {
    long waitMs =
        Math.max(
            waitMs(pair(user, address), FAILURES_OF_NAME_AT_ADDRESS, nowMs),
            Math.max(
                waitMs(name(user), FAILURES_OF_NAME, nowMs),
                waitMs(place(address), FAILURES_OF_ADDRESS, nowMs)));
    if (waitMs == 0) {
      count(pair(user, address), nowMs);
      count(name(user), nowMs);
      count(place(address), nowMs);
    }
    return waitMs;
  }

  /** The password was right. */
  void succeeded(String user, String address) {
    failures.remove(pair(user, address));
    failures.remove(name(user));
    failures.computeIfPresent(
        place(address),
        (key, known) ->
            known.count() <= 1 ? null : new Failures(known.count() - 1, known.lastMs()));
  }

  private void count(String key, long nowMs) {
    Failures known = failures.remove(key);
    boolean isOld = known == null || nowMs - known.lastMs() > FORGOTTEN_AFTER_MS;
    failures.put(key, new Failures(isOld ? 1 : known.count() + 1, nowMs));
  }

  private long waitMs(String key, int allowed, long nowMs) {
    Failures known = failures.get(key);
    if (known == null || known.count() < allowed || nowMs - known.lastMs() > FORGOTTEN_AFTER_MS) {
      return 0;
    }
    int doublings =
        Math.min(known.count() - allowed, Long.SIZE - Long.numberOfLeadingZeros(WAIT_MAX_MS));
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
