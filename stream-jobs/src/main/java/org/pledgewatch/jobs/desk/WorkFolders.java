package org.pledgewatch.jobs.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for each order that is not over. Thread-safe. */
final class WorkFolders {
  private static final Logger LOG = LoggerFactory.getLogger(WorkFolders.class);

  private final Path root;

  WorkFolders(Path root) {
    this.root = root;
  }

  /** Where an order is worked on; its id is a name without separators. */
  Path of(String id) {
    return root.resolve(id);
  }

  /** Nothing of it is needed any more; what cannot be deleted is left and said. */
  void delete(String id) {
    Path folder = of(id);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} is left behind", folder, e);
    }
  }
}
