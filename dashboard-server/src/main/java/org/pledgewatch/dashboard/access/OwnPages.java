package org.pledgewatch.dashboard.access;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/**
 * Lets changes be asked for by this dashboard's own pages alone, not by a foreign one in the same
 * browser. A header of our own, which no form can send, is wanted beside the browser's word.
 */
final class OwnPages {
  static final String HEADER = "X-Pledgewatch";

  private OwnPages() {}

  static void require(HttpServerRequest request) {
    if (!request.headers().contains(HEADER) || !isOwn(request)) {
      throw new Refused(
          403,
          "Not from the dashboard's own pages",
          "Changes need the header " + HEADER + ", and come from no other site");
    }
  }

  private static boolean isOwn(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true; // No browser sends a change without one of the two.
    }
    try {
      return request.authority() != null
          && request.authority().toString().equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
