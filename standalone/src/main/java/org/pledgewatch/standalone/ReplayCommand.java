package org.pledgewatch.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.pledgewatch.jobs.replay.Correction;
import org.pledgewatch.jobs.replay.CorrectionSummary;
import org.pledgewatch.jobs.replay.Replay;
import org.pledgewatch.jobs.replay.ReplayListener;
import org.pledgewatch.jobs.replay.ReplayProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code pledgewatch replay}: the same graph over files or a log, bounded. Measures contract,
 * "Runs".
 */
@Command(
    name = "replay",
    description = {
      "Compute figures from files of events or from a run's log, and write them, sorted.",
      "The file is written whole or not at all; progress and a summary go to standard error.",
      "What was interrupted goes on where it was when the same command is given again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int FAILED = 1;
  private static final int INTERRUPTED = 130;
  private static final Logger LOG = LoggerFactory.getLogger(ReplayCommand.class);

  private final Terminal terminal;

  @Mixin private ReplayOptions options = new ReplayOptions();

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Shown shown = new Shown(terminal);
    try {
      String summary = options.isCorrection() ? correct(shown) : replay(shown);
      shown.line.clear();
      terminal.complain(summary);
      return 0;
    } catch (IllegalArgumentException e) {
      shown.line.clear();
      terminal.complain(String.valueOf(e.getMessage()));
      return USAGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      terminal.complain("Interrupted; the same command goes on from here.");
      return INTERRUPTED;
    } catch (IOException e) {
      terminal.complain("Not finished: " + e.getMessage() + ". The same command goes on.");
      LOG.error("The replay failed", e);
      return FAILED;
    } catch (Exception e) {
      LOG.error("The replay failed", e);
      terminal.complain("Not finished: the replay failed. " + e.getMessage());
      return FAILED;
    }
  }

  private String replay(Shown shown) throws Exception {
    return new Replay(options.request(terminal), shown).run().line();
  }

  private String correct(Shown shown) throws Exception {
    CorrectionSummary summary = new Correction(options.correction(), shown).run();
    shown.line.clear();
    summary.late().forEach(event -> terminal.say("late, counted now: " + event));
    return summary.line();
  }

  /** Shows a replay's progress. */
  static final class Shown implements ReplayListener {
    private final Terminal terminal;
    private final ProgressLine line;

    Shown(Terminal terminal) {
      this.terminal = terminal;
      this.line = new ProgressLine(terminal);
    }

    @Override
    public void progress(ReplayProgress progress) {
      line.show(
          progress.stage().doing(),
          progress.items(),
          progress.stage().items(),
          progress.share(),
          progress.eventTime());
    }

    @Override
    public void note(String said) {
      line.clear();
      terminal.complain(said);
    }
  }
}
