package org.pledgewatch.jobs.store;

import java.io.Serializable;
import java.net.URI;

/**
 * Where the store is. Immutable.
 *
 * @param uri of its HTTP interface, for instance {@code http://127.0.0.1:9000}
 * @param org InfluxDB organisation; QuestDB ignores it
 * @param bucket InfluxDB bucket; QuestDB ignores it
 * @param token secret, or empty for none; never printed
 */
public record StoreSettings(URI uri, String org, String bucket, String token)
    implements Serializable {

  public StoreSettings {
    if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
      throw new IllegalArgumentException("store: \"" + uri + "\" (an http or https address)");
    }
  }

  /** A store that asks for no token. */
  public static StoreSettings at(URI uri) {
    return new StoreSettings(uri, "pledgewatch", "pledgewatch", "");
  }

  @Override
  public String toString() {
    return uri + " (org " + org + ", bucket " + bucket + ")";
  }
}
