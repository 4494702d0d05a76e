package org.pledgewatch.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pledgewatch policy}: what is promised and how it is counted. */
@Command(
    name = "policy",
    description = "Check a policy pack, explain it in plain English, say what two differ in.",
    mixinStandardHelpOptions = true,
    subcommands = {PolicyCheckCommand.class, PolicyExplainCommand.class, PolicyDiffCommand.class})
final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which one? check, explain or diff");
  }
}
