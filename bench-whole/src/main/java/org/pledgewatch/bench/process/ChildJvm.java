package org.pledgewatch.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.bench.jvm.JvmCommand;

/**
 * A process of this class path that is asked for what it shall do, line by line, and whose CPU time
 * is its own. It ends when it is closed, or with this process. Used by one thread.
 */
public final class ChildJvm implements AutoCloseable {
  /** Whoever takes longer for an answer hangs. */
  private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(5);

  private static final int LOG_LINES_SHOWN = 5;
  private static final double NS_PER_S = 1e9;
  private static final String ENDED = "";

  private final String name;
  private final Process process;
  private final Path log;
  private final Writer questions;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final String ready;

  private ChildJvm(String name, Process process, Path log) throws IOException {
    this.name = name;
    this.process = process;
    this.log = log;
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    Thread listener = new Thread(this::listen, "answers of " + name);
    listener.setDaemon(true);
    listener.start();
    this.ready = next();
  }

  /**
   * Starts it and returns once it is ready.
   *
   * @param main opens a {@link Dialogue} and serves it
   * @param options of its JVM
   * @param folder where its log is written
   * @throws IOException when it ends before, with the last words of its log
   */
  public static ChildJvm start(
      String name, Class<?> main, List<String> options, Path folder, String... arguments)
      throws IOException {
    List<String> command = JvmCommand.of(main, options, folder, List.of(arguments));
    Path log = folder.resolve(name + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      return new ChildJvm(name, process, log);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** What it said when it was ready. */
  public String ready() {
    return ready;
  }

  /**
   * Returns the answer.
   *
   * @throws IOException when it has ended, or says that it failed
   */
  public String ask(String question) throws IOException {
    questions.write(question + "\n");
    questions.flush();
    String answer = next();
    if (answer.startsWith(Dialogue.FAILED)) {
      throw new IOException(name + " " + answer);
    }
    return answer;
  }

  /** CPU time that it has used since it was started, in seconds, to a hundredth or so. */
  public double cpuS() {
    return process.info().totalCpuDuration().map(used -> used.toNanos() / NS_PER_S).orElse(0.0);
  }

  /** Ends it at once, as whatever it holds is of no use any more. Idempotent. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String next() throws IOException {
    try {
      String line = answers.poll(ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS);
      if (line == null) {
        throw new IOException(name + " does not answer");
      }
      if (line.equals(ENDED)) {
        throw new IOException(name + " has ended: " + lastWords());
      }
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.add(line);
      }
    } catch (IOException | UncheckedIOException e) {
      answers.add(Dialogue.FAILED + e);
    }
    answers.add(ENDED);
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    int from = Math.max(0, lines.size() - LOG_LINES_SHOWN);
    return String.join(" ", lines.subList(from, lines.size()));
  }
}
