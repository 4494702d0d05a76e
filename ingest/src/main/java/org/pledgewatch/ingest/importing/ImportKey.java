package org.pledgewatch.ingest.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pledgewatch.ingest.mapping.Mapping;

/** Tells imports apart: by the inputs' content, the mapping's text, the gateway and the run. */
final class ImportKey {
  private static final int BUFFER_BYTES = 1 << 16;

  private ImportKey() {}

  static byte[] of(Mapping mapping, Iterable<Path> inputs, ImportTarget.ToGateway target)
      throws IOException {
    MessageDigest digest = sha256();
    add(digest, mapping.text());
    add(digest, target.gateway().toString());
    add(digest, target.run());
    byte[] buffer = new byte[BUFFER_BYTES];
    for (Path input : inputs) {
      add(digest, "input");
      try (InputStream in = Files.newInputStream(input)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      }
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
