package org.pledgewatch.standalone;

import java.util.List;
import java.util.concurrent.Callable;
import org.pledgewatch.domain.policy.PolicyDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pledgewatch policy diff}: what one pack counts otherwise than another. */
@Command(
    name = "diff",
    description = {
      "Say what one policy pack counts otherwise than another, old → new.",
      "Exit code 0 where they count the same, 1 where they differ, 2 for wrong usage."
    },
    mixinStandardHelpOptions = true)
final class PolicyDiffCommand implements Callable<Integer> {
  private static final int SAME = 0;
  private static final int DIFFERENT = 1;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "A file or a name.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String b;

  PolicyDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return PolicyAttempt.of(
        terminal,
        () -> {
          List<String> lines = PolicyDifference.lines(PolicyAttempt.read(a), PolicyAttempt.read(b));
          lines.forEach(terminal::say);
          if (lines.isEmpty()) {
            terminal.say("They count the same.");
          }
          return lines.isEmpty() ? SAME : DIFFERENT;
        });
  }
}
