package org.pledgewatch.dashboard.access;

/** Where to go after signing in: a page of this dashboard, never another site. */
final class Destination {
  private static final int LENGTH_MAX = 2_000;

  private Destination() {}

  static String of(String wanted) {
    boolean isOwn =
        wanted != null
            && wanted.length() <= LENGTH_MAX
            && wanted.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    return isOwn ? wanted : "/";
  }
}
