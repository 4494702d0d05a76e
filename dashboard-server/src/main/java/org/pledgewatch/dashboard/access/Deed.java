package org.pledgewatch.dashboard.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that somebody did and that the audit log keeps. Immutable.
 *
 * @param user who
 * @param action what kind of thing
 * @param subject what it was done to: a page, a promise, an alert, a user
 * @param details what else tells it from another one, for instance the force; never a password
 */
public record Deed(String user, Action action, String subject, Map<String, String> details) {
  static final int TEXT_LENGTH_MAX = 512;
  static final int DETAILS_MAX = 8;

  /** What kinds of things are kept. */
  public enum Action {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    REFUSED,
    LOOKED_AT,
    EXPORTED,
    EXPLAINED,
    ACKNOWLEDGED,
    REPLAYED,
    ADMINISTERED,
    PASSWORD_CHANGED
  }

  public Deed {
    user = cut(user);
    subject = cut(subject);
    if (details.size() > DETAILS_MAX) {
      throw new IllegalArgumentException("details: more than " + DETAILS_MAX);
    }
    Map<String, String> sorted = new TreeMap<>();
    details.forEach((name, value) -> sorted.put(cut(name), cut(value)));
    details = Collections.unmodifiableMap(sorted);
  }

  /** Of whoever sent the request. */
  public static Deed of(
      RoutingContext context, Action action, String subject, Map<String, String> details) {
    return new Deed(Access.of(context).user(), action, subject, details);
  }

  static String cut(String text) {
    return text.length() <= TEXT_LENGTH_MAX ? text : text.substring(0, TEXT_LENGTH_MAX);
  }
}
