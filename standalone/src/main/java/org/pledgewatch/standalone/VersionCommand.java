package org.pledgewatch.standalone;

import picocli.CommandLine.Command;

/** {@code pledgewatch version}. */
@Command(name = "version", description = "Say which Pledgewatch and which Java this is.")
final class VersionCommand implements Runnable {
  private final Terminal terminal;

  VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    for (String line : new Version().getVersion()) {
      terminal.say(line);
    }
  }
}
