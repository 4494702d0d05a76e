package org.pledgewatch.bench.process;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The child's end of a {@link ChildJvm}: it says a line when it is ready, answers each line that it
 * is asked by one, and ends with its parent. What anything else prints goes to the log.
 */
public final class Dialogue {
  /** Before the reason, where something went wrong. */
  static final String FAILED = "failed: ";

  private final PrintStream out = System.out;
  private final BufferedReader in =
      new BufferedReader(
          new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));

  /** What there is to do. */
  @FunctionalInterface
  public interface Answers {
    /** One line without line breaks. */
    String answer(String question) throws Exception;
  }

  private Dialogue() {
    System.setOut(System.err);
  }

  /** To be opened before anything else is done. */
  public static Dialogue open() {
    return new Dialogue();
  }

  /**
   * Serves until the parent is gone; the process is then ended at once.
   *
   * @param ready what whoever started it wants to know, such as a port
   */
  public void serve(String ready, Answers answers) throws IOException {
    out.println(ready);
    out.flush();
    for (String question = in.readLine(); question != null; question = in.readLine()) {
      out.println(answered(question, answers));
      out.flush();
    }
    Runtime.getRuntime().halt(0);
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // Standard error is this process's log.
  private static String answered(String question, Answers answers) {
    try {
      return answers.answer(question);
    } catch (Exception e) {
      e.printStackTrace();
      return FAILED + e.toString().replace('\n', ' ');
    }
  }
}
