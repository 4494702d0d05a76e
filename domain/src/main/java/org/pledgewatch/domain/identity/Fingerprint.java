package org.pledgewatch.domain.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 128 bits of a content's SHA-256: small, and the same for the same bytes only. */
public record Fingerprint(long high, long low) {

  public static Fingerprint of(byte[] content) {
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(content));
    return new Fingerprint(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
