package org.pledgewatch.standalone;

import java.util.concurrent.Callable;
import org.pledgewatch.domain.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pledgewatch policy check}: every problem of a pack with its line and its mend. */
@Command(
    name = "check",
    description = {
      "Say what is wrong with a policy pack: each problem with its line and its mend.",
      "Exit code 0 where nothing is, 2 otherwise."
    },
    mixinStandardHelpOptions = true)
final class PolicyCheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PACK", description = "A file, or the name of a pack that ships.")
  private String pack;

  PolicyCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return PolicyAttempt.of(
        terminal,
        () -> {
          PolicyPack read = PolicyAttempt.read(pack);
          terminal.say(
              read.name()
                  + ", version "
                  + read.version()
                  + ": nothing is wrong; "
                  + read.promises().size()
                  + " promises, "
                  + read.durations().size()
                  + " durations, "
                  + read.levels().size()
                  + " levels.");
          return 0;
        });
  }
}
