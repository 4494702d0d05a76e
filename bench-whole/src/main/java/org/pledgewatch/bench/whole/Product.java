package org.pledgewatch.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Parts of the product in one process of their own, put together as the demonstration does and fed
 * by nobody. What they hold is in a folder, from which the next ones go on. Thread-safe.
 */
public final class Product implements AutoCloseable {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);
  private static final long POLL_MS = 20;

  private final ChildJvm child;
  private final Whereabouts whereabouts;

  private Product(ChildJvm child, Whereabouts whereabouts) {
    this.child = child;
    this.whereabouts = whereabouts;
  }

  /**
   * Returns once all parts run.
   *
   * @param known where parts of other processes answer
   * @param jvm options
   * @throws IllegalStateException where they do not start
   */
  public static Product start(Set<Part> parts, Whereabouts known, List<String> jvm, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path ready = folder.resolve("ready.json");
    Path given = folder.resolve("known.json");
    Files.deleteIfExists(ready);
    known.write(given);
    String names = new TreeSet<>(parts).stream().map(Part::name).collect(Collectors.joining(","));
    ChildJvm child =
        ChildJvm.start(
            ProductMain.class,
            jvm,
            List.of(names, folder.toString(), given.toString(), ready.toString()),
            folder.resolve("jvm"));
    try {
      await(ready, child);
      return new Product(child, Whereabouts.read(ready));
    } catch (IOException | InterruptedException | RuntimeException e) {
      child.kill();
      throw e;
    }
  }

  private static void await(Path ready, ChildJvm child) throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (!Files.exists(ready)) {
      if (!child.process().isAlive() || System.nanoTime() > deadlineNs) {
        throw new IllegalStateException("the product did not start: " + child.said());
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }

  /** Of these parts, and of those that were known to them. */
  public Whereabouts whereabouts() {
    return whereabouts;
  }

  /** Its process. */
  public Process process() {
    return child.process();
  }

  /** Ends it as {@code kill -9} does. Idempotent. */
  public void kill() throws InterruptedException {
    child.kill();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
