package org.pledgewatch.standalone;

import java.util.concurrent.Callable;
import org.pledgewatch.domain.policy.PolicyExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pledgewatch policy explain}: a pack in plain English. */
@Command(
    name = "explain",
    description = "Say in plain English what a policy pack counts, and how.",
    mixinStandardHelpOptions = true)
final class PolicyExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PACK", description = "A file, or the name of a pack that ships.")
  private String pack;

  PolicyExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return PolicyAttempt.of(
        terminal,
        () -> {
          terminal.say(PolicyExplanation.text(PolicyAttempt.read(pack)).stripTrailing());
          return 0;
        });
  }
}
