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
 * {@code _metadata} is there, which Flink writes last.
 *
 * @param folder the run's
 */
public record Snapshots(Path folder) {
  private static final String METADATA = "_metadata";
  private static final int DEPTH_MAX = 4;

  public String checkpointsUri() {
    return folder.resolve("checkpoints").toUri().toString();
  }

  public String savepointsUri() {
    return folder.resolve("savepoints").toUri().toString();
  }

  /** The newest complete snapshot, or empty for a run without one. */
  public Optional<String> newest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH_MAX)) {
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
