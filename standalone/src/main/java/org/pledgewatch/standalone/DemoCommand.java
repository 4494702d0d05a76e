package org.pledgewatch.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pledgewatch.standalone.demo.Demo;
import org.pledgewatch.standalone.demo.DemoException;
import org.pledgewatch.standalone.demo.DemoSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pledgewatch demo}: everything in one process, until Ctrl-C. */
@Command(
    name = "demo",
    description = {
      "Run everything in this one process, with a simulated force that calls.",
      "Stop it with Ctrl-C; started again on the same data folder it goes on where it was."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the pages; the next four are used as well. 0 takes any free ones.")
  private int port = DemoSettings.PORT;

  @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept.")
  private Path data = DemoSettings.DATA;

  @Option(names = "--speed", paramLabel = "N", description = "Simulated seconds a second.")
  private double speed = 1;

  @Option(names = "--forces", paramLabel = "N", description = "How many forces are simulated.")
  private int forces = 1;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulation's chances.")
  private long seed = 1;

  @Option(
      names = "--faults",
      description = "Add duplicates, disorder, late, contradicting and malformed events.")
  private boolean faults;

  @Option(names = "--fresh", description = "Delete what the data folder holds, and start anew.")
  private boolean fresh;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      DemoSettings settings = new DemoSettings(port, data, speed, forces, seed, faults, fresh);
      terminal.say("Pledgewatch " + Version.text() + ": demonstration, data in " + data);
      Demo demo = Demo.prepare(settings, terminal);
      Thread stop = new Thread(() -> stop(demo), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      demo.start();
      terminal.say(
          "Open "
              + demo.address()
              + " and sign in as whom you like, without a password (Ctrl-C stops)");
      terminal.say("Send events to " + demo.gatewayAddress() + "; logs in " + data.resolve("logs"));
      return demo.awaitEnd();
    } catch (IllegalArgumentException e) {
      terminal.complain(e.getMessage());
      return DemoException.USAGE;
    } catch (DemoException e) {
      terminal.complain(e.getMessage());
      return e.exitCode();
    }
  }

  private void stop(Demo demo) {
    terminal.say("");
    terminal.say("Stopping, this takes a few seconds …");
    demo.close();
    terminal.say("Stopped. The same command goes on from here.");
  }
}
