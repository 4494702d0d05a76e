package org.pledgewatch.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What the user sees: our own lines and nothing else. On a terminal a step is shown while it runs
 * and ticked when done; elsewhere one plain line a step. Thread-safe.
 */
public final class Terminal {
  private static final double MS_PER_S = 1_000;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;

  /**
   * @param interactive whether {@code out} is a terminal that a person looks at
   */
  public Terminal(PrintStream out, PrintStream err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
  }

  /** The process's own, as the shell script found it. */
  public static Terminal ofProcess() {
    return new Terminal(System.out, System.err, Boolean.getBoolean("pledgewatch.terminal"));
  }

  public boolean interactive() {
    return interactive;
  }

  /** Where {@link #say} writes to, for what is not for people. */
  PrintStream stream() {
    return out;
  }

  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** What went wrong and what to do. */
  public synchronized void complain(String line) {
    out.flush();
    err.println(line);
    err.flush();
  }

  /** A line that the next one replaces; not shown where nobody looks. */
  public synchronized void update(String line) {
    if (interactive) {
      out.print(CLEAR_LINE + line);
      out.flush();
    }
  }

  /** How far long work is, on standard error; on a terminal the next one replaces it. */
  public synchronized void progress(String line) {
    if (interactive) {
      err.print(CLEAR_LINE + line);
      err.flush();
    } else {
      complain(line);
    }
  }

  /** A step has begun. */
  public void begun(String step) {
    update("  … " + step);
  }

  /** The step that had begun is done. */
  public synchronized void done(String step, Duration took) {
    String seconds = String.format(Locale.ROOT, "%.1f s", took.toMillis() / MS_PER_S);
    if (interactive) {
      out.print(CLEAR_LINE);
    }
    say(String.format("  %s %-18s %s", interactive ? "✓" : "ok", step, seconds));
  }

  /** The step that had begun has failed. */
  public synchronized void failed(String step) {
    if (interactive) {
      out.print(CLEAR_LINE);
    }
    say("  " + (interactive ? "✗" : "failed:") + " " + step);
  }
}
