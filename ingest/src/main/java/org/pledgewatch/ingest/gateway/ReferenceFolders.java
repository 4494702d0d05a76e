package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * Reference data that ships, and that of the folders in a root; each is read once, off the event
 * loop, and remembered. Confined to one event loop.
 */
final class ReferenceFolders implements References {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private final Vertx vertx;
  private final Optional<Path> root;
  private final Map<String, Future<Reference>> read = new HashMap<>();

  /**
   * @param root of the folders that runs from outside may name
   */
  ReferenceFolders(Vertx vertx, Optional<Path> root) {
    this.vertx = vertx;
    this.root = root;
  }

  /**
   * What a run from outside means by a name, as runs keep it. Whoever may post a run must not have
   * the engine read any folder of its machine.
   *
   * @throws IllegalArgumentException where it may not be named, or is not there
   */
  String resolve(String name) {
    if (ReferenceFolder.SHIPPED.contains(name)) {
      return name;
    }
    if (root.isPresent() && NAME.matcher(name).matches()) {
      Path folder = root.get().toAbsolutePath().normalize().resolve(name);
      if (Files.isDirectory(folder)) {
        return folder.toString();
      }
    }
    throw new IllegalArgumentException(
        "reference: \""
            + name
            + "\" (must be "
            + String.join(" or ", ReferenceFolder.SHIPPED)
            + (root.isPresent() ? ", or a folder in the gateway's reference.root)" : ")"));
  }

  /** Reads what a run names; fails with {@link IllegalArgumentException}, saying what to mend. */
  Future<Reference> read(String resolved) {
    Future<Reference> known = read.get(resolved);
    if (known == null || known.failed()) {
      known = vertx.executeBlocking(() -> ReferenceFolder.texts(resolved).parse());
      read.put(resolved, known);
    }
    return known;
  }

  @Override
  public Future<Reference> of(Run run) {
    if (run.reference().isEmpty()) {
      return Future.succeededFuture(Reference.NONE);
    }
    return read(run.reference().get())
        .recover(
            e ->
                Future.failedFuture(
                    new LogUnavailableException(
                        "the reference data of run " + run.id() + " cannot be read", e)));
  }
}
