package org.pledgewatch.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.bench.jvm.JvmCommand;

/**
 * A Java process of this class path, ended at the latest when it is closed. What it prints goes to
 * a file.
 */
public final class ChildJvm implements AutoCloseable {
  private static final int LINES_SHOWN = 5;

  private final Process process;
  private final Path log;

  private ChildJvm(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param options of the JVM, beside those that Flink needs of every JVM
   * @param folder for its log and its temporary files
   */
  public static ChildJvm start(
      Class<?> main, List<String> options, List<String> arguments, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path log = folder.resolve("log");
    List<String> command = JvmCommand.of(main, options, folder, arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ChildJvm(process, log);
  }

  public Process process() {
    return process;
  }

  /**
   * Waits for its end.
   *
   * @throws IllegalStateException if it has not ended in time, or not with 0; says what it printed
   */
  public void awaitEnd(long withinS) throws IOException, InterruptedException {
    if (!process.waitFor(withinS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("did not finish in " + withinS + " s; " + said());
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("failed: " + said());
    }
  }

  /** The first lines that it printed. */
  public String said() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .limit(LINES_SHOWN)
        .reduce("", (all, line) -> all + line.strip() + " ")
        .strip();
  }

  /** Ends it as {@code kill -9} does. Idempotent. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
