package org.pledgewatch.jobs.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints and savepoints of one run, in a folder of its own. A snapshot counts once its
 * {@code _metadata} is there, which Flink writes last. Those of a release whose state this one
 * cannot read are passed over.
 *
 * @param folder the run's
 */
public record Snapshots(Path folder) {
  private static final String METADATA = "_metadata";
  private static final int DEPTH_MAX = 4;

  /** One more whenever what state looks like changes; a run without one is counted anew. */
  private static final String FORMAT = "format-3";

  public String checkpointsUri() {
    return current().resolve("checkpoints").toUri().toString();
  }

  public String savepointsUri() {
    return current().resolve("savepoints").toUri().toString();
  }

  private Path current() {
    return folder.resolve(FORMAT);
  }

  /** The newest complete snapshot, or empty for a run without one. */
  public Optional<String> newest() throws IOException {
    if (!Files.isDirectory(current())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(current(), DEPTH_MAX)) {
      return files
          .filter(file -> file.endsWith(METADATA))
          .max(Comparator.comparing(Snapshots::modified))
          .map(file -> file.getParent().toUri().toString());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (NoSuchFileException e) {
      return FileTime.fromMillis(Long.MIN_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
