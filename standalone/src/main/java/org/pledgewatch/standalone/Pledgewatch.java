package org.pledgewatch.standalone;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit code 0 when all went well, 2 for wrong usage, 1 for what failed. */
@Command(
    name = "pledgewatch",
    description = "Live and replayed service levels for the promises police forces make.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%n",
    footer = {
      "  test     Run all tests, the pages' in a real browser included.",
      "  bench    Time Pledgewatch beside its peers on this machine.",
      "",
      "Each command explains itself: ./pledgewatch COMMAND --help"
    },
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      ReplayCommand.class,
      SimulateCommand.class,
      CompareCommand.class,
      QuarantineCommand.class,
      PolicyCommand.class,
      VersionCommand.class
    })
public final class Pledgewatch implements Runnable {
  @Spec private CommandSpec spec;

  private final Terminal terminal;

  private Pledgewatch(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    Optional<String> wrong = JavaCheck.complaint();
    if (wrong.isPresent()) {
      terminal.complain(wrong.get());
      System.exit(CommandLine.ExitCode.USAGE);
    }
    System.exit(execute(terminal, arguments));
  }

  static int execute(Terminal terminal, String... arguments) {
    return new CommandLine(new Pledgewatch(terminal), new Commands(terminal))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? demo, import, replay, simulate, compare, quarantine or policy");
  }

  Terminal terminal() {
    return terminal;
  }
}
