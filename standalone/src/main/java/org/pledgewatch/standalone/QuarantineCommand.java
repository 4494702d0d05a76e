package org.pledgewatch.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pledgewatch quarantine}: what was refused or came too late, and sending it again. */
@Command(
    name = "quarantine",
    description = "Look at events that were refused or came too late, and send them again.",
    mixinStandardHelpOptions = true,
    subcommands = {
      QuarantineListCommand.class,
      QuarantineShowCommand.class,
      QuarantineRequeueCommand.class
    })
final class QuarantineCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which one? list, show or requeue");
  }
}
