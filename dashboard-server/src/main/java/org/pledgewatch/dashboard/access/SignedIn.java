package org.pledgewatch.dashboard.access;

/**
 * What a session remembers of who signed in.
 *
 * @param access as it was at sign-in
 * @param sinceMs when, ms since 1970
 */
record SignedIn(Access access, long sinceMs) {
  static final String KEY = "signed-in";
}
